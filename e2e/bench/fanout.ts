import { openSession } from '../load/session.ts';
import { busyCentreId as centreId } from '../processes/busy-centre.ts';
import { startSanh } from '../processes/sanh.ts';
import { fan, type Fanned, type FanSize } from './fanout/fan.ts';
import { tapToDisplays } from './fanout/tap.ts';
import { report } from './measure/figure.ts';
import { startReference } from './measure/reference-process.ts';

const size: FanSize = { sockets: 5000, events: 20, everyMs: 300, runs: 3 };
const taps = { displays: 100, perSecond: 200, seconds: 10 };

const figures = [
  ['µs of processor a message', 'usPerMessage'],
  ['p50 ms', 'p50Ms'],
  ['p99 ms', 'p99Ms'],
  ['KiB a connection', 'kibPerConnection'],
] as const satisfies readonly (readonly [string, keyof Fanned])[];

const sanh = await startSanh();
const bare = await startReference(new URL('./fanout/bare-program.ts', import.meta.url));
try {
  const [{ origin, pid }] = sanh.servers;
  const { client } = openSession(() => origin);
  const issue = () =>
    client.issueTicket({ centreId, commandId: crypto.randomUUID(), body: { serviceId: 'ho-tich' } });

  await tapToDisplays(origin, issue, { ...taps, seconds: 5 });
  const { p50Ms, p99Ms } = await tapToDisplays(origin, issue, taps);
  const tapSizes = `${taps.displays} displays, ${taps.perSecond} commands a second by HTTP for ${taps.seconds} s`;
  const tap = { bench: 'fanout', reference: null, runs: 1, sizes: tapSizes };
  report({ ...tap, figure: 'tap to receipt on every display, p50 ms', ours: p50Ms });
  report({ ...tap, figure: 'tap to receipt on every display, p99 ms', ours: p99Ms });

  const ours = await fan({ pid, origin, act: issue }, size);
  const reference = await fan(
    { ...bare, act: () => fetch(bare.origin, { method: 'POST' }).then((answer) => answer.text()) },
    size,
  );
  const sizes = `${size.sockets} sockets in 2 processes on the same machine, ${size.events} events a run, one every ${size.everyMs} ms`;
  for (const [name, of] of figures) {
    const figure = `${name}, against a bare Socket.IO room`;
    report({ bench: 'fanout', figure, ours: ours[of], reference: reference[of], runs: size.runs, sizes });
  }
} finally {
  await bare.end();
  await sanh.stop();
}
