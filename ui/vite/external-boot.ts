import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import type { Adapter } from '@sveltejs/kit';
import { askAhead, homeFiles } from './home-files.ts';

const inlineScript = /<script>([\s\S]*?)<\/script>/g;
const assets = '_app/immutable/assets';
/** Titles and what stands beneath them; `font-display: block` would keep the first screen empty until they come. */
const firstFonts = /^be-vietnam-pro-(latin|vietnamese)-(500|700)-normal\..*\.woff2$/;

// Kit writes its start script into the page. Under `script-src 'self'` it would be refused, and a list of
// hashes would have to travel from each build to the server; a file of our own origin needs neither.
export function externalBoot(adapter: Adapter, base: string, page = 'build/index.html'): Adapter {
  return {
    ...adapter,
    async adapt(builder) {
      await adapter.adapt(builder);
      const scripts: string[] = [];
      const html = readFileSync(page, 'utf8').replace(inlineScript, (_, script: string) => {
        scripts.push(script);
        return `<script src="${base}/boot.js"></script>`;
      });
      if (scripts.length !== 1)
        throw new Error(`expected one inline script in ${page}, found ${scripts.length}`);
      writeFileSync(page, html.replace('</head>', `${fontLinks(base)}</head>`));
      writeFileSync('build/boot.js', askAhead(base, homeFiles(html)) + scripts.join(''));
    },
  };
}

/** The browser hears of a font only when words are laid out in it: this asks for it with the page. */
const fontLinks = (base: string): string =>
  readdirSync(`build/${assets}`)
    .filter((file) => firstFonts.test(file))
    .map(
      (file) =>
        `<link rel="preload" as="font" type="font/woff2" crossorigin href="${base}/${assets}/${file}">\n`,
    )
    .join('');
