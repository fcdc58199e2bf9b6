import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { provideBrowser } from '../../scripts/browser.ts';
import { addPast } from '../processes/demo-past.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Demo } from '../stories/demo.ts';

const pastDays = 30;

export interface Studio {
  readonly browser: Browser;
  /** The demonstration afresh, with a month behind it; its folder goes when `shoot` is done. */
  readonly inDemo: <T>(shoot: (demo: Demo) => Promise<T>) => Promise<T>;
}

/** Where pictures are taken: a browser, and a demonstration of its own for each set of them. */
export async function inStudio(work: (studio: Studio) => Promise<void>): Promise<void> {
  const executablePath = await provideBrowser();
  if (executablePath === null) throw new Error('no browser could be found or installed');
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    await work({ browser, inDemo: (shoot) => inDemo(browser, shoot) });
  } finally {
    await browser.close();
  }
}

async function inDemo<T>(browser: Browser, shoot: (demo: Demo) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-screens-'));
  await addPast(folder, pastDays);
  const server = await ServerProcess.start({ DATA_DIR: folder });
  try {
    return await shoot(new Demo(server, browser));
  } finally {
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.start().catch(() => undefined);
    await server.stop();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}
