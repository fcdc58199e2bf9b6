import { ServerProcess } from '../processes/server-process.ts';
import { startSanh } from '../processes/sanh.ts';
import { median, report } from './measure/figure.ts';

const runs = 5;

const sanh = await startSanh();
try {
  const [server] = sanh.servers;
  const tookMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    await server.stop();
    tookMs.push(await timeOf(() => server.start()));
  }
  const bench = 'start';
  const sizes = 'the real server on an existing database of one centre, PostgreSQL running';
  report({ bench, figure: 'ms to ready', ours: median(tookMs), reference: null, runs, sizes });

  const own = { ...sanh.settings, DATABASE_URL: '' };
  const withOwn = await ServerProcess.start(own);
  const ownMs: number[] = [];
  for (let run = 0; run < runs; run++) {
    await withOwn.stop();
    ownMs.push(await timeOf(() => withOwn.start()));
  }
  await withOwn.stop();
  const ownSizes = 'the real server that first starts its own PostgreSQL on existing data';
  report({
    bench,
    figure: 'ms to ready, own PostgreSQL',
    ours: median(ownMs),
    reference: null,
    runs,
    sizes: ownSizes,
  });
} finally {
  await sanh.stop();
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
