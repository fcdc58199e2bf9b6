import { isCataloguePackage, isKeptOffline, PROTOCOL_VERSION } from '@sanh/contract';
import { cacheNames, clientsClaim } from 'workbox-core';
import { cleanupOutdatedCaches, createHandlerBoundToURL, precacheAndRoute } from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst, StaleWhileRevalidate } from 'workbox-strategies';
import { voiceCache } from '../voice/voice-cache.ts';
import { forgetOldCatalogues } from './old-catalogues.ts';

/** Everything a front end is made of, as Kit lists it; paths are relative to where it is served. */
export interface AppBuild {
  readonly version: string;
  /** Named by their content. */
  readonly immutable: readonly Listed[];
  /** The same name in every version. */
  readonly assets: readonly Listed[];
  /** Whether the answers that `contract` marks as kept may stand in for a server that is away. */
  readonly keepsAnswers: boolean;
}

interface Listed {
  readonly path: string;
}

const cacheDidUpdate = async ({ cacheName, request }: { cacheName: string; request: Request }) => {
  if (isCataloguePackage(new URL(request.url))) await forgetOldCatalogues(await caches.open(cacheName));
};

interface Worker {
  readonly location: { readonly href: string };
  readonly caches: CacheStorage;
  addEventListener(type: string, listen: (event: WorkerEvent) => void): void;
  skipWaiting(): Promise<void>;
}

interface WorkerEvent {
  readonly data?: unknown;
  /** Chromium's static routes: what they name is read without waking the worker. */
  addRoutes?(route: object): Promise<void>;
  waitUntil(work: Promise<unknown>): void;
}

/** The server is asked first; a line that takes longer than this is as good as none. */
const networkTimeoutSeconds = 2;

/**
 * Keeps a front end, its texts and what it reads for work without the network. A new version is fetched whole and then waits
 * until the page says `SKIP_WAITING`: no screen changes under somebody's hands.
 */
export function keepFrontEnd(worker: Worker, build: AppBuild): void {
  const base = new URL('.', worker.location.href).pathname.replace(/\/$/, '');
  const absolute = (listed: readonly Listed[]): readonly string[] =>
    listed.map(({ path }) => `${base}/${path}`);
  const isText = (path: string): boolean => path.startsWith(`${base}/locales/`);
  const assets = absolute(build.assets);
  // All front ends of a server share one storage; each keeps and forgets only its own.
  const names = {
    texts: `sanh-texts${base}-${build.version}`,
    kept: `sanh-kept${base}-${String(PROTOCOL_VERSION)}`,
  };
  const named = [`${base}/`, `${base}/boot.js`, ...assets.filter((path) => !isText(path))];
  precacheAndRoute([
    ...absolute(build.immutable).map((url) => ({ url, revision: null })),
    ...named.map((url) => ({ url, revision: build.version })),
  ]);
  cleanupOutdatedCaches();
  registerRoute(new NavigationRoute(createHandlerBoundToURL(`${base}/`)));
  // An administrator may correct a word without a new build: shown from what is kept, and renewed for the next start.
  registerRoute(({ url }) => isText(url.pathname), new StaleWhileRevalidate({ cacheName: names.texts }));
  if (build.keepsAnswers) {
    registerRoute(
      ({ url, sameOrigin }) => sameOrigin && isKeptOffline(url),
      new NetworkFirst({ cacheName: names.kept, networkTimeoutSeconds, plugins: [{ cacheDidUpdate }] }),
    );
  }
  // The address of a voice names its content. It is kept from the first time somebody has listened to it.
  registerRoute(
    ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/voices/'),
    new CacheFirst({ cacheName: voiceCache }),
  );
  clientsClaim();
  listen(worker, { base, names, texts: assets.filter(isText) });
}

interface Kept {
  readonly base: string;
  readonly names: { readonly texts: string; readonly kept: string };
  readonly texts: readonly string[];
}

/** The texts are there before the first page without a network asks for them, and older ones go with their version. */
function listen(worker: Worker, { base, names, texts }: Kept): void {
  worker.addEventListener('install', (event) => {
    const program = { urlPattern: { pathname: `${base}/_app/immutable/*` }, requestMethod: 'GET' };
    const source = { cacheName: cacheNames.precache };
    event.waitUntil(event.addRoutes?.({ condition: program, source }) ?? Promise.resolve());
    event.waitUntil(worker.caches.open(names.texts).then((cache) => cache.addAll([...texts])));
  });
  worker.addEventListener('activate', (event) => {
    event.waitUntil(forgetOthers(worker.caches, base, Object.values(names)));
  });
  worker.addEventListener('message', ({ data }) => {
    if ((data as { type?: unknown } | null)?.type === 'SKIP_WAITING') void worker.skipWaiting();
  });
}

async function forgetOthers(caches: CacheStorage, base: string, ours: readonly string[]): Promise<void> {
  const isOwn = (name: string): boolean =>
    ['texts', 'kept'].some((kind) => name.startsWith(`sanh-${kind}${base}-`));
  const old = (await caches.keys()).filter((name) => isOwn(name) && !ours.includes(name));
  await Promise.all(old.map((name) => caches.delete(name)));
}
