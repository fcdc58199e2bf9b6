import adapterStatic from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import type { Plugin, UserConfig } from 'vite';
import { externalBoot } from './external-boot.ts';
import { plainAnnouncer } from './plain-announcer.ts';
import { sharedFiles } from './shared-files.ts';

const server = process.env['SANH_SERVER'] ?? 'http://localhost:3000';

/**
 * The Vite configuration of one front end. `base` is the path the server serves it under, e.g. `/kiosk`; `further`: plugins
 * of its own.
 */
export function hallApp(base: `/${string}`, ...further: readonly Plugin[]): UserConfig {
  return {
    plugins: [
      ...further,
      sharedFiles(),
      plainAnnouncer(),
      sveltekit({
        adapter: externalBoot(adapterStatic({ fallback: 'index.html' }), base),
        compilerOptions: { runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true) },
        paths: { base, relative: false },
        serviceWorker: { register: false },
        version: { pollInterval: 0 },
      }),
    ],
    build: { assetsInlineLimit: 0 },
    server: { proxy: { '/api': server, '/socket.io': { target: server, ws: true } } },
  };
}
