import { startSanh } from '../processes/sanh.ts';
import { batchedIssue } from './issue/batched.ts';
import { anAnswer, issueOverHttp } from './issue/over-http.ts';
import { naiveIssue } from './issue/naive.ts';
import { oneByOneIssue } from './issue/one-by-one.ts';
import { aBenchDatabase } from './measure/bench-database.ts';
import { reportPair, takeTurns } from './measure/paired.ts';
import { sqlDriver } from './measure/pgbench.ts';
import { startReference } from './measure/reference-process.ts';
import { slowFsync } from './measure/slow-fsync.ts';

const [callers, runs] = [32, 3];

async function measure(bench: string, disk: string, environment = {}, scale = 1): Promise<void> {
  const database = await aBenchDatabase(environment);
  const calls = (count: number) => ({ callers, calls: Math.ceil(count * scale) });
  try {
    await batchedIssue(database, calls(2000));
    const { ours, oneByOne, naive } = await takeTurns(runs, {
      ours: () => batchedIssue(database, calls(4000)),
      oneByOne: () => oneByOneIssue(database, calls(2000)),
      naive: () => naiveIssue(database, calls(500)),
    });
    const sizes = `one hot hall, ${callers} callers, ${disk}; 4000 of ours, 2000 by ${sqlDriver}, 500 naive a run`;
    reportPair({ bench, against: `one SQL function by ${sqlDriver}`, runs, sizes }, ours, oneByOne);
    reportPair({ bench, against: 'a drizzle transaction a ticket', runs, sizes }, ours, naive);
  } finally {
    await database.stop();
  }
}

async function measureHttp(): Promise<void> {
  const sanh = await startSanh();
  const [{ origin }] = sanh.servers;
  const settings = { ANSWER: await anAnswer(origin) };
  const bare = await startReference(new URL('./issue/bare-hono-program.ts', import.meta.url), settings);
  try {
    await issueOverHttp(origin, { callers, calls: 1000 });
    const measured = await takeTurns(runs, {
      ours: () => issueOverHttp(origin, { callers, calls: 3000 }),
      bare: () => issueOverHttp(bare.origin, { callers, calls: 6000 }),
    });
    const sizes = `the real server, ${callers} connections; 3000 of ours, 6000 of bare Hono's same bytes a run`;
    reportPair(
      { bench: 'issue, full HTTP', against: 'bare Hono', runs, sizes },
      measured.ours,
      measured.bare,
    );
  } finally {
    await bare.end();
    await sanh.stop();
  }
}

await measure('issue', "this disk's fsync");
await measureHttp();
const slow = slowFsync(2);
if (slow === null) console.error('issue: no C compiler here, so nothing was measured on a slow disk');
else await measure('issue, slow disk', 'fsync 2 ms slower', slow, 0.5);
