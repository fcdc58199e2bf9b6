import { decide } from '../src/hall/decide.ts';
import type { HallCommand } from '../src/hall/command.ts';
import { evolve, replay } from '../src/hall/evolve.ts';
import { hashOfHall } from '../src/hall/hash.ts';
import { emptyHall, type Hall } from '../src/hall/hall.ts';
import { aSeries, theRules } from '../src/hall/testing/a-configuration.ts';
import {
  aHallDay,
  aRequest,
  aWaitingTicket,
  usualSender,
  type HallDay,
} from '../src/hall/testing/a-hall-day.ts';

/** `node domain/bench/growth.ts`: what a command costs in a hall of 50 and of 2,000 tickets, all waiting in one service. */
const rounds = 35;
const perRound = 1000;

const series = ['a', 'b'].map((id) => aSeries(id, { offlineFrom: 90_000, last: 99_999 }));
const rules = theRules({ alwaysOpen: true, noShow: { minimumCalls: 1, minimumMs: 0 } });

function aCrowd(tickets: number): HallDay {
  const day = aHallDay({ series, rules });
  for (let count = 0; count < tickets; count++) aWaitingTicket(day);
  return day;
}

const counterId = '1';
const commands = {
  issue: { type: 'issue', ...aRequest() },
  'call next': { type: 'call-next', counterId, finishCurrent: false },
  start: { type: 'start', counterId },
  finish: { type: 'finish', counterId },
} as const satisfies Record<string, HallCommand>;
type Step = keyof typeof commands;

/** The halls in which each command is given, over and over from the same state. */
function halls(tickets: number): Record<Step, HallDay> {
  const crowd = () => aCrowd(tickets);
  const called = crowd();
  called.done(commands['call next']);
  const serving = crowd();
  serving.done(commands['call next']);
  serving.done(commands.start);
  return { issue: crowd(), 'call next': crowd(), start: called, finish: serving };
}

function give({ hall, now }: HallDay, command: HallCommand): Hall {
  const decision = decide(hall, { id: 'bench', by: usualSender(command), command }, now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  let next = hall;
  for (const event of decision.value) next = evolve(next, { version: next.version + 1, at: now, event });
  return next;
}

/** Processor time, so that other work on the machine is not counted. */
function microsecondsOf(act: () => void, times: number): number {
  const from = process.cpuUsage();
  for (let time = 0; time < times; time++) act();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / times;
}

const quartile = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 2] ?? 0;
const rounded = (value: number): number => Math.round(value * 100) / 100;

function print(figure: string, ours: number, reference: number, runs: number): void {
  const figures = { ours: rounded(ours), reference: rounded(reference), ratio: rounded(ours / reference) };
  console.log(JSON.stringify({ bench: 'growth', figure, ...figures, runs }));
}

/** Both sizes turn about within each round, so that a busy machine slows both alike. */
function compare(figure: string, large: () => void, small: () => void, times = perRound): void {
  const costs: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    costs[0].push(microsecondsOf(large, times));
    costs[1].push(microsecondsOf(small, times));
  }
  print(figure, quartile(costs[0].slice(5)), quartile(costs[1].slice(5)), rounds * times);
}

const small = halls(50);
for (const tickets of [500, 2000, 8000]) {
  const large = halls(tickets);
  for (const step of Object.keys(commands) as Step[]) {
    compare(
      `${step}, µs in a hall of ${String(tickets)} against one of 50`,
      () => give(large[step], commands[step]),
      () => give(small[step], commands[step]),
    );
  }
}

const many = Array.from({ length: 200 }, () => aCrowd(50));
let turn = 0;
compare(
  'issue, µs turn about in 200 halls against in one',
  () => give(many[turn++ % many.length] ?? small.issue, commands.issue),
  () => give(small.issue, commands.issue),
);

/** A day of 2,000 tickets, six events each: issued, called, recalled, started, finished, rated. */
function aWholeDay(): HallDay {
  const day = aHallDay({ series, rules });
  for (let count = 0; count < 2000; count++) {
    const ticketId = aWaitingTicket(day);
    if (count < 200) continue;
    day.done(commands['call next']);
    day.done({ type: 'recall', counterId });
    day.done(commands.start);
    const served = day.hall.counters[counterId]?.ticketId ?? ticketId;
    day.done(commands.finish);
    day.done({ type: 'use-rating-right', ticketId: served, leg: 1 });
  }
  return day;
}

const whole = aWholeDay();
const loads = Array.from({ length: 9 }, () =>
  microsecondsOf(() => replay(emptyHall('centre'), whole.log), 1),
);
print(
  `replay of ${String(whole.log.length)} events, ms against 150`,
  quartile(loads) / 1000,
  150,
  loads.length,
);

const fresh = Array.from({ length: 9 }, () => {
  const log = structuredClone(whole.log);
  const hall = replay(emptyHall('centre'), log);
  return microsecondsOf(() => hashOfHall(hall), 1);
});
const again = Array.from({ length: 99 }, () => microsecondsOf(() => hashOfHall(whole.hall), 1));
print(
  'hash of 2,000 tickets, µs again against the first time',
  quartile(again),
  quartile(fresh),
  again.length,
);
