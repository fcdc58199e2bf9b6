import { join } from 'node:path';
import { apps } from './front-ends.ts';
import { root, runProgram, step } from './step.ts';

const workspaces = ['domain', 'search', 'contract', 'kiosk-config', 'db', 'server', 'e2e', '.'];
const screens = [...apps, 'ui'];

/** Everything that needs no database and no browser; each check counts as one. */
export async function verify(): Promise<{ passed: number; failed: number }> {
  const checks: [string, () => Promise<boolean>][] = [
    // The two longest first, side by side.
    ['lint of the screens', () => runProgram('eslint', screens)],
    [
      'lint of the rest',
      () => runProgram('eslint', ['.', ...screens.flatMap((app) => ['--ignore-pattern', `${app}/**`])]),
    ],
    ['format', () => runProgram('prettier', ['--check', '--log-level', 'warn', '.'])],
    ...workspaces.map((name): [string, () => Promise<boolean>] => [
      `types of ${name}`,
      () => runProgram('tsc', ['-p', name]),
    ]),
    ...screens.map((app): [string, () => Promise<boolean>] => [
      `types of ${app}`,
      () => runProgram('npm', ['run', '--silent', 'check'], { cwd: join(root, app) }),
    ]),
    ['arrows', () => runProgram('depcruise', ['--config', 'dependency-cruiser.config.js', '.'])],
    ['dead code', () => runProgram('knip', [])],
    ['document paths', () => runProgram('node', ['scripts/check-documents.ts'])],
  ];
  for (const app of apps) await runProgram('svelte-kit', ['sync'], { cwd: join(root, app) });
  // Two at a time: that is what two cores carry.
  const waiting = checks.values();
  let passed = 0;
  const lane = async (): Promise<void> => {
    for (const [name, check] of waiting) if (await step(name, check)) passed++;
  };
  await Promise.all([lane(), lane()]);
  return { passed, failed: checks.length - passed };
}

if (import.meta.main) {
  const { passed, failed } = await verify();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
