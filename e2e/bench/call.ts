import { batchedCalls } from './call/batched.ts';
import { naiveCalls } from './call/naive.ts';
import { oneByOneCalls } from './call/one-by-one.ts';
import { aBenchDatabase } from './measure/bench-database.ts';
import { reportPair, takeTurns } from './measure/paired.ts';
import { sqlDriver } from './measure/pgbench.ts';

const [callers, runs] = [40, 3];

const database = await aBenchDatabase();
try {
  await batchedCalls(database, { callers, calls: 2000 });
  const { ours, oneByOne, naive } = await takeTurns(runs, {
    ours: () => batchedCalls(database, { callers, calls: 4000 }),
    oneByOne: () => oneByOneCalls(database, { callers, calls: 1600 }),
    naive: () => naiveCalls(database, { callers, calls: 480 }),
  });
  const sizes = `40 counters, call, start and finish in turn; 4000 steps of ours, 1600 by ${sqlDriver}, 480 naive a run; no ticket called twice`;
  const bench = 'call';
  reportPair({ bench, against: `one SQL function by ${sqlDriver}`, runs, sizes }, ours, oneByOne);
  reportPair({ bench, against: 'a drizzle transaction a step', runs, sizes }, ours, naive);
} finally {
  await database.stop();
}
