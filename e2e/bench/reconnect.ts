import { openSession } from '../load/session.ts';
import { startSanh } from '../processes/sanh.ts';
import { median, report } from './measure/figure.ts';
import { startReference } from './measure/reference-process.ts';
import { eventReads } from './reconnect/event-reads.ts';
import { Screens, type Return } from './reconnect/screens.ts';

const screens = 2000;
const runs = 3;
const halls = Array.from({ length: 100 }, (_, index) => `phuong-${String(index + 1)}`);

const sanh = await startSanh(1, halls);
const bareProgram = new URL('./fanout/bare-program.ts', import.meta.url);
let bare = await startReference(bareProgram);
try {
  const bareMs = await againstBare();
  const returns = await againstOurs();
  const sizes = `${String(screens)} screens of ${String(halls.length)} halls in 2 processes on the same machine, all called at once after the server was killed and started; our halls moved on meanwhile`;
  const figure = { bench: 'reconnect', runs, sizes };
  const ours = median(returns.map(({ tookMs }) => tookMs));
  const most = (of: 'failures' | 'wrong' | 'readsPerHall'): number =>
    Math.max(...returns.map((one) => one[of]));
  report({
    ...figure,
    figure: 'ms until all hold their hall, against bare Socket.IO',
    ours,
    reference: bareMs,
  });
  report({ ...figure, figure: 'screens at another version', ours: most('wrong'), reference: null });
  report({ ...figure, figure: 'calls turned away', ours: most('failures'), reference: null });
  report({ ...figure, figure: 'reads of the log a hall', ours: most('readsPerHall'), reference: null });
} finally {
  await bare.end();
  await sanh.stop();
}

async function againstBare(): Promise<number> {
  const crowd = await Screens.connect(bare.origin, screens, halls);
  const tookMs: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await crowd.leave();
    await bare.end();
    bare = await startReference(bareProgram, {}, Number(new URL(bare.origin).port));
    tookMs.push((await crowd.comeBack()).tookMs);
  }
  await crowd.end();
  return median(tookMs);
}

interface Storm extends Return {
  readonly wrong: number;
  readonly readsPerHall: number;
}

async function againstOurs(): Promise<readonly Storm[]> {
  const [server] = sanh.servers;
  const crowd = await Screens.connect(server.origin, screens, halls);
  const storms: Storm[] = [];
  for (let run = 0; run < runs; run += 1) {
    await crowd.leave();
    const versions = await moveOn(server.origin);
    await server.kill();
    await server.start();
    const before = await eventReads(sanh.database.url);
    const storm = await crowd.comeBack();
    const wrong = storm.versions.filter(([hall, version]) => versions.get(hall) !== version).length;
    const reads = (await eventReads(sanh.database.url)) - before;
    storms.push({ ...storm, wrong, readsPerHall: reads / halls.length });
  }
  await crowd.end();
  return storms;
}

/** One number in each hall; to which version that has brought it. */
async function moveOn(origin: string): Promise<ReadonlyMap<string, number>> {
  const { client } = openSession(() => origin);
  const versions = new Map<string, number>();
  for (const centreId of halls) {
    const commandId = crypto.randomUUID();
    const { version } = await client.issueTicket({ centreId, commandId, body: { serviceId: 'ho-tich' } });
    versions.set(centreId, version);
  }
  return versions;
}
