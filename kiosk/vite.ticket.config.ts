import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { withoutSchemas } from '@sanh/ui/vite';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** On a slow line words are read in the phone's own letters until ours have come. */
const wordsBeforeFonts: Plugin = {
  name: 'sanh:words-before-fonts',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle))
      if (file.type === 'asset' && file.fileName.endsWith('.css'))
        file.source = String(file.source).replace(/font-display:\s*block/g, 'font-display:swap');
  },
};

const source = fileURLToPath(new URL('./src/ticket', import.meta.url));
const folder = fileURLToPath(new URL('./build-ticket', import.meta.url));

/** The server hands these out where they lie beside a file; on a slow line that is two thirds of the wait. */
const packed: Plugin = {
  name: 'sanh:packed',
  closeBundle() {
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!/\.(js|css)$/.test(name)) continue;
      const file = readFileSync(join(folder, name));
      writeFileSync(join(folder, `${name}.gz`), gzipSync(file, { level: 9 }));
      writeFileSync(join(folder, `${name}.br`), brotliCompressSync(file));
    }
  },
};

/** The page behind the QR of a slip: a program of its own, so that a phone fetches nothing of the kiosk's. */
export default defineConfig({
  root: source,
  base: '/ticket/',
  publicDir: false,
  plugins: [svelte({ compilerOptions: { runes: true } }), wordsBeforeFonts, withoutSchemas(), packed],
  build: {
    outDir: folder,
    emptyOutDir: true,
    assetsInlineLimit: 0,
    manifest: 'manifest.json',
    modulePreload: false,
    rolldownOptions: {
      input: { page: `${source}/index.html`, told: `${source}/told/index.ts` },
      // Browsers ask for a service worker again by its name.
      output: { entryFileNames: ({ name }) => (name === 'told' ? 'told.js' : 'assets/[name]-[hash].js') },
    },
    // Phones since about 2020: Android from 5 with a browser that still got updates then, iPhones from iOS 14.
    target: ['es2020', 'chrome87', 'firefox78', 'safari14'],
  },
});
