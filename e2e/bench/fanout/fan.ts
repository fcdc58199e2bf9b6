import { setTimeout as delay } from 'node:timers/promises';
import { percentile } from '../measure/drive.ts';
import { median } from '../measure/figure.ts';
import { Clients } from './clients.ts';
import { cpuSeconds, residentKiB } from './usage.ts';

export interface Fanned {
  readonly usPerMessage: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly kibPerConnection: number;
}

export interface Subject {
  readonly pid: number;
  readonly origin: string;
  /** Makes one event happen. */
  readonly act: () => Promise<unknown>;
}

export interface FanSize {
  readonly sockets: number;
  readonly events: number;
  readonly everyMs: number;
  readonly runs: number;
}

/** Connects the sockets and lets events happen. Memory is what the second half of the connections adds. */
export async function fan(subject: Subject, size: FanSize): Promise<Fanned> {
  const resident: number[] = [];
  const clients = await Clients.connect({ origin: subject.origin, sockets: size.sockets }, 2, () =>
    resident.push(residentKiB(subject.pid)),
  );
  const [half = 0, whole = 0] = resident;
  const all: Omit<Fanned, 'kibPerConnection'>[] = [];
  for (let run = 0; run < size.runs; run++) all.push(await fanOnce(subject, clients, size));
  await clients.end();
  const typical = (of: keyof (typeof all)[number]): number => median(all.map((one) => one[of]));
  return {
    ...{ usPerMessage: typical('usPerMessage'), p50Ms: typical('p50Ms'), p99Ms: typical('p99Ms') },
    kibPerConnection: (whole - half) / (size.sockets / 2),
  };
}

async function fanOnce({ pid, act }: Subject, clients: Clients, { sockets, events, everyMs }: FanSize) {
  clients.forget();
  await delay(everyMs);
  const before = cpuSeconds(pid);
  for (let sent = 0; sent < events; sent++) await Promise.all([act(), delay(everyMs)]);
  await delay(2 * everyMs);
  const used = cpuSeconds(pid) - before;
  const { messages, latenciesMs } = await clients.report();
  if (latenciesMs.length < events * sockets)
    throw new Error(`${latenciesMs.length} of ${events * sockets} messages arrived`);
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  return {
    usPerMessage: (used * 1e6) / messages,
    p50Ms: percentile(sorted, 0.5),
    p99Ms: percentile(sorted, 0.99),
  };
}
