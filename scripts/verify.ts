import { join } from 'node:path';
import { apps } from './front-ends.ts';
import { root, runProgram, step, type StepOptions } from './step.ts';

const workspaces = ['domain', 'search', 'contract', 'kiosk-config', 'db', 'server', 'e2e', '.'];
const screens = [...apps, 'ui'];

interface Verified {
  readonly passed: number;
  readonly failed: number;
}

/**
 * Everything that needs no database and no browser; each check counts as one. Two at a time, which is what two cores carry; or
 * aside: one by one, in what other work leaves of the processor.
 */
export async function verify({ isAside = false } = {}): Promise<Verified> {
  const run = (program: string, args: readonly string[], options: StepOptions = {}): Promise<boolean> =>
    isAside
      ? runProgram('nice', ['-n', '19', program, ...args], options)
      : runProgram(program, args, options);
  const checks: [string, () => Promise<boolean>][] = [
    // The two longest first, side by side.
    ['lint of the screens', () => run('eslint', screens)],
    [
      'lint of the rest',
      () => run('eslint', ['.', ...screens.flatMap((app) => ['--ignore-pattern', `${app}/**`])]),
    ],
    ['format', () => run('prettier', ['--check', '--log-level', 'warn', '.'])],
    ...workspaces.map((name): [string, () => Promise<boolean>] => [
      `types of ${name}`,
      () => run('tsc', ['-p', name]),
    ]),
    ...screens.map((app): [string, () => Promise<boolean>] => [
      `types of ${app}`,
      () => run('npm', ['run', '--silent', 'check'], { cwd: join(root, app) }),
    ]),
    ['arrows', () => run('depcruise', ['--config', 'dependency-cruiser.config.js', '.'])],
    ['dead code', () => run('knip', [])],
    ['document paths', () => run('node', ['scripts/check-documents.ts'])],
  ];
  for (const app of apps) await run('svelte-kit', ['sync'], { cwd: join(root, app) });
  const waiting = checks.values();
  let passed = 0;
  const lane = async (): Promise<void> => {
    for (const [name, check] of waiting) if (await step(name, check)) passed++;
  };
  await Promise.all(isAside ? [lane()] : [lane(), lane()]);
  return { passed, failed: checks.length - passed };
}

if (import.meta.main) {
  const { passed, failed } = await verify();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
