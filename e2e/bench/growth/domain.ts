import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../domain/bench/growth.ts', import.meta.url));

/** The rules alone, without a database. */
export async function runDomainGrowth(): Promise<void> {
  const child = spawn(process.execPath, [program], { stdio: 'inherit' });
  const [code] = (await once(child, 'exit')) as [number | null];
  if (code !== 0) throw new Error('the growth of the rules could not be measured');
}
