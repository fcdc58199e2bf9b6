import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Context } from 'hono';
import { startPage } from '../start-page/start-page.ts';
import type { Api } from './api.ts';
import { namesAFile } from './names-a-file.ts';

const repository = fileURLToPath(new URL('../../../', import.meta.url));
const publicFolder = fileURLToPath(new URL('../../public', import.meta.url));
const fontFolder = join(repository, 'node_modules/@fontsource/be-vietnam-pro/files');
const swaggerFolder = dirname(fileURLToPath(import.meta.resolve('swagger-ui-dist/package.json')));

const apps = { kiosk: 'kiosk', display: 'queue-display', counter: 'counter-panel' } as const;
const year = 'public, max-age=31536000, immutable';

/** Names with a hash in them never change; everything else is asked for again each time. */
const cacheByName = (path: string, c: Context): void =>
  c.header('cache-control', /\/immutable\/|\/build-ticket\/assets\//.test(path) ? year : 'no-cache');

/** The three front ends, the API's description for people, and the page to start from. */
export function servePages(api: Api, { isDemo }: { isDemo: boolean }): void {
  // Slips that were printed before the page had a program of its own.
  api.get('/kiosk/ticket/', (c) => c.redirect(`/ticket/${new URL(c.req.url).search}`));
  serveApp(api, '/ticket', join(repository, 'kiosk/build-ticket'));
  for (const [name, workspace] of Object.entries(apps))
    serveApp(api, `/${name}`, join(repository, workspace, 'build'));

  api.get('/docs', (c) => c.redirect('/docs/'));
  const withoutPrefix = (path: string): string => path.replace(/^\/docs/, '');
  api.get(
    '/docs/*',
    serveStatic({
      root: join(publicFolder, 'docs'),
      rewriteRequestPath: withoutPrefix,
      onFound: cacheByName,
    }),
  );
  api.get(
    '/docs/*',
    serveStatic({ root: swaggerFolder, rewriteRequestPath: withoutPrefix, onFound: cacheByName }),
  );

  api.get('/', (c) => c.html(startPage({ isDemo }), 200, { 'cache-control': 'no-cache' }));
  api.get(
    '/start/tokens.css',
    serveStatic({ path: join(repository, 'ui/src/tokens.css'), onFound: cacheByName }),
  );
  api.get(
    '/start/fonts/*',
    serveStatic({ root: fontFolder, rewriteRequestPath: (path) => path.slice('/start/fonts'.length) }),
  );
  api.get('/start/*', serveStatic({ root: publicFolder, onFound: cacheByName }));
  api.get('/favicon.ico', (c) => c.redirect('/start/favicon.svg', 301));
}

/** A page of an app that is no file is the app itself, which knows its own pages. */
function serveApp(api: Api, base: string, root: string): void {
  const rewriteRequestPath = (path: string): string => path.slice(base.length);
  api.get(base, (c) => c.redirect(`${base}/`));
  api.get(`${base}/*`, serveStatic({ root, rewriteRequestPath, onFound: cacheByName, precompressed: true }));
  const appItself = serveStatic({ root, path: 'index.html', onFound: cacheByName });
  api.get(`${base}/*`, (c, next) => (namesAFile(c.req.path) ? next() : appItself(c, next)));
}
