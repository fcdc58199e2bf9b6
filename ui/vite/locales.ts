import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../locales', import.meta.url));

// Copied rather than bundled: an administrator corrects a word in the built app without a new build.
export const locales = (): Plugin => ({
  name: 'sanh:locales',
  config: {
    // Before Kit lists what lies in `static`: in a fresh clone the service worker would else know of no text.
    order: 'pre',
    handler({ root = process.cwd() }) {
      const target = join(root, 'static', 'locales');
      rmSync(target, { recursive: true, force: true });
      cpSync(source, target, { recursive: true });
    },
  },
});
