import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const source = fileURLToPath(new URL('./slow-fsync.c', import.meta.url));

/** Environment of a PostgreSQL whose every fsync takes so much longer; null without a C compiler. */
export function slowFsync(ms: number): Readonly<Record<string, string>> | null {
  const folder = mkdtempSync('/var/tmp/sanh-slow-fsync-');
  chmodSync(folder, 0o755);
  const library = join(folder, 'slow-fsync.so');
  try {
    execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', library, source, '-ldl'], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return { LD_PRELOAD: library, SANH_FSYNC_US: String(ms * 1000) };
}
