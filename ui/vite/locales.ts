import { cpSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('../locales', import.meta.url));

// Copied rather than bundled: an administrator corrects a word in the built app without a new build.
export function copyLocales(target: string): void {
  rmSync(target, { recursive: true, force: true });
  cpSync(source, target, { recursive: true });
}
