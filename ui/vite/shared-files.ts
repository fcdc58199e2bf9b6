import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const folders = ['locales', 'icons'] as const;

// Copied rather than bundled: an administrator corrects a word in the built app without a new build, and a manifest names
// its icons by their plain names.
export const sharedFiles = (): Plugin => ({
  name: 'sanh:shared-files',
  config: {
    // Before Kit lists what lies in `static`: in a fresh clone the service worker would else know of no text.
    order: 'pre',
    handler({ root = process.cwd() }) {
      for (const folder of folders) {
        const target = join(root, 'static', folder);
        rmSync(target, { recursive: true, force: true });
        cpSync(fileURLToPath(new URL(`../${folder}`, import.meta.url)), target, { recursive: true });
      }
    },
  },
});
