import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const source = fileURLToPath(new URL('../locales', import.meta.url));

// Copied rather than bundled: an administrator corrects a word in the built app without a new build.
export const locales = (): Plugin => ({
  name: 'sanh:locales',
  configResolved({ root }) {
    const target = join(root, 'static', 'locales');
    rmSync(target, { recursive: true, force: true });
    cpSync(source, target, { recursive: true });
  },
});
