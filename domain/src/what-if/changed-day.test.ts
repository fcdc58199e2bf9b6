import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CallingRule } from '../hall/configuration.ts';
import { aConfiguration, aCounter, minutes } from '../hall/testing/a-configuration.ts';
import { aHallDay, aWaitingTicket, type HallDay } from '../hall/testing/a-hall-day.ts';
import { aScript, playedOut } from '../hall/testing/model/run-history.ts';
import { ticketsOf } from '../hall/ticket-book.ts';
import type { WhatIfChanges } from './changes.ts';
import type { Call } from './observed-day.ts';
import { daysOf } from './testing/days-of.ts';
import { livedWith, observed, type LivedAgain } from './testing/replayed.ts';

const oneCounter = { counters: [aCounter('1', ['birth', 'land'])] };

/** So many people at eight, served one after the other at counter 1: a minute to walk, nine in service. Closed at five. */
function aDayOf(people: number, served = people): HallDay {
  const day = aHallDay(oneCounter, ['1']);
  const begin = day.now;
  for (let person = 0; person < people; person++) aWaitingTicket(day);
  for (let person = 0; person < served; person++) {
    day.after(5_000).done({ type: 'call-next', counterId: '1', finishCurrent: false });
    day.after(minutes(1)).done({ type: 'start', counterId: '1' });
    day.after(minutes(9)).done({ type: 'finish', counterId: '1' });
  }
  day.done({ type: 'close-counter', counterId: '1' });
  day.now = Math.max(day.now, begin + minutes(9 * 60));
  day.done({ type: 'close-day', policy: 'expire' });
  return day;
}

const at = (day: HallDay, minute: number): number => (day.log[0]?.at ?? 0) + minutes(minute);
const labels = (calls: readonly Call[]): string[] => calls.map(({ ticketId }) => ticketId.slice(11));
const outcomes = ({ hall }: LivedAgain): string[] =>
  [...ticketsOf(hall.tickets)]
    .map((ticket) => (ticket.state === 'ended' ? ticket.outcome : ticket.state))
    .sort();

const another = (day: HallDay, from: number, to: number): Partial<WhatIfChanges> => ({
  counters: [aCounter('2', ['birth', 'land'])],
  hours: [{ counterId: '2', open: [{ fromMs: at(day, from), toMs: at(day, to) }], keepsBreaks: true }],
});

describe('a counter more', () => {
  test('takes every second one, and each takes what it took on the day', () => {
    const day = aDayOf(4);
    const { calls, log } = livedWith(observed(day.log), another(day, 0, 120));
    expect(calls.map(({ counterId }) => counterId).sort()).toEqual(['1', '1', '2', '2']);
    const finished = log.filter(({ event }) => event.type === 'leg-finished').map((one) => one.at);
    const called = calls.map((call) => call.at);
    expect(finished.map((time, index) => time - (called[index] ?? 0))).toEqual(Array(4).fill(minutes(10)));
  });

  test('that opens when all are served changes nothing', () => {
    const day = observed(aDayOf(4).log);
    expect(livedWith(day, another(aDayOf(4), 200, 300)).calls).toEqual(day.calls);
  });

  test('calls nobody before it opens, nor after it closes', () => {
    const day = aDayOf(9);
    const { calls } = livedWith(observed(day.log), another(day, 15, 30));
    const atTwo = calls.filter(({ counterId }) => counterId === '2').map((call) => call.at);
    expect(atTwo.length).toBeGreaterThan(0);
    expect(atTwo.every((time) => time >= at(day, 15) && time <= at(day, 30))).toBe(true);
  });
});

describe('other hours', () => {
  test('closed later, it serves whoever was left, in the time that is usual for the service', () => {
    const day = aDayOf(5, 3);
    const open = [{ fromMs: at(day, 0), toMs: at(day, 9 * 60 + 60) }];
    const again = livedWith(observed(day.log), { hours: [{ counterId: '1', open, keepsBreaks: true }] });
    expect(outcomes(again)).toEqual(Array(5).fill('served'));
    const [last] = again.log.filter(({ event }) => event.type === 'leg-finished').slice(-1);
    expect((last?.at ?? 0) - (again.calls.at(-1)?.at ?? 0)).toBe(minutes(10));
  });

  test('closed sooner, whoever is in hand is served and the others are left', () => {
    const day = aDayOf(5);
    const open = [{ fromMs: at(day, 0), toMs: at(day, 12) }];
    const again = livedWith(observed(day.log), { hours: [{ counterId: '1', open, keepsBreaks: true }] });
    expect(outcomes(again)).toEqual(['expired', 'expired', 'expired', 'served', 'served']);
  });

  test('said as they were, they change nothing', () => {
    const day = aDayOf(5, 3);
    const closed = day.log.find(({ event }) => event.type === 'counter-closed')?.at ?? 0;
    const open = [{ fromMs: at(day, 0), toMs: closed }];
    const again = livedWith(observed(day.log), { hours: [{ counterId: '1', open, keepsBreaks: true }] });
    expect(again.calls).toEqual(observed(day.log).calls);
  });

  test('the day closes later only for who is open longer', () => {
    const day = aDayOf(2);
    const { log } = livedWith(observed(day.log), another(day, 0, 10 * 60));
    expect(log.at(-1)).toMatchObject({ at: at(day, 10 * 60), event: { type: 'day-closed' } });
    expect(livedWith(observed(day.log), another(day, 0, 60)).log.at(-1)?.at).toBe(day.log.at(-1)?.at);
  });

  test('a break that began within them stays, unless it is said not to', () => {
    const day = aHallDay(oneCounter, ['1']);
    day.done({ type: 'pause-counter', counterId: '1', reason: 'lunch', until: null });
    aWaitingTicket(day);
    day.after(minutes(60)).done({ type: 'resume-counter', counterId: '1' });
    day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
    day.after(minutes(1)).done({ type: 'close-day', policy: 'expire' });
    const open = [{ fromMs: at(day, 0), toMs: at(day, 120) }];
    const calledAt = (keepsBreaks: boolean): number | undefined =>
      livedWith(observed(day.log), { hours: [{ counterId: '1', open, keepsBreaks }] }).calls[0]?.at;
    expect(calledAt(true)).toBe(at(day, 60) + 1000);
    expect(calledAt(false)).toBe(at(day, 0) + 1000);
  });
});

describe('another profile or rule', () => {
  const aPriorityDay = (): HallDay => {
    const day = aHallDay({ counters: [aCounter('1', ['birth', 'land'], { kind: 'longest-wait' })] }, ['1']);
    aWaitingTicket(day);
    aWaitingTicket(day);
    aWaitingTicket(day, { priorityClassId: 'elderly' });
    for (let person = 0; person < 3; person++) {
      day.after(minutes(1)).done({ type: 'call-next', counterId: '1', finishCurrent: true });
      day.after(minutes(1)).done({ type: 'start', counterId: '1' });
    }
    day.after(minutes(1)).done({ type: 'finish', counterId: '1' });
    day.done({ type: 'close-day', policy: 'expire' });
    return day;
  };

  test('from the morning on brings the privileged forward', () => {
    const day = observed(aPriorityDay().log);
    const rule: CallingRule = { kind: 'priority-first', inRow: 2 };
    expect(labels(livedWith(day, { rules: [{ from: 0, rule }] }).calls)).toEqual(['A-003', 'A-001', 'A-002']);
  });

  test('holds only from its time on', () => {
    const log = aPriorityDay().log;
    const day = observed(log);
    const rule: CallingRule = { kind: 'priority-first', inRow: 2 };
    const from = (log[0]?.at ?? 0) + minutes(2);
    expect(labels(livedWith(day, { rules: [{ from, rule }] }).calls)).toEqual(['A-001', 'A-003', 'A-002']);
  });

  test('leaves a service that no counter serves to the end of the day', () => {
    const profiles = [{ counterId: '1', from: 0, tiers: [['land']], rule: null }];
    expect(outcomes(livedWith(observed(aDayOf(3).log), { profiles }))).toEqual(Array(3).fill('expired'));
  });
});

test('a number that a clerk chose is chosen at its time, as soon as the clerk is free, while it waits', () => {
  const day = aHallDay({ counters: [aCounter('1', ['birth']), aCounter('2', ['birth'])] }, ['1']);
  const ids = [aWaitingTicket(day), aWaitingTicket(day), aWaitingTicket(day)];
  day.after(minutes(25)).done({ type: 'call-ticket', counterId: '1', ticketId: ids[2] ?? '', reason: 'ill' });
  day.after(minutes(1)).done({ type: 'close-day', policy: 'expire' });
  const seen = observed(day.log);
  expect(livedWith(seen, {}).calls).toMatchObject([{ ticketId: ids[2], rule: 'chosen' }]);
  const open = [{ fromMs: at(day, 0), toMs: at(day, 30) }];
  const helped = livedWith(seen, { hours: [{ counterId: '2', open, keepsBreaks: true }] });
  expect(helped.choicesLapsed).toBe(1);
});

describe('any day with anything changed', () => {
  const someChanges = fc.record({
    from: fc.nat(3_600_000),
    ms: fc.nat(7_200_000),
    counterId: fc.constantFrom('1', '2', '3', '9'),
    tiers: fc.constantFrom([['birth']], [['land'], ['birth']], [['birth', 'land']]),
    rule: fc.constantFrom<CallingRule>(
      { kind: 'longest-wait' },
      { kind: 'priority-first', inRow: 1 },
      { kind: 'ratio', priority: 2, ordinary: 1 },
    ),
    keepsBreaks: fc.boolean(),
    changes: fc.constantFrom('hours', 'profile', 'rule'),
  });
  const changesOf = (
    start: number,
    {
      from,
      ms,
      counterId,
      tiers,
      rule,
      keepsBreaks,
      changes,
    }: ReturnType<typeof someChanges.generate>['value'],
  ): Partial<WhatIfChanges> => {
    if (changes === 'rule') return { rules: [{ from: start + from, rule }] };
    if (changes === 'profile') return { profiles: [{ counterId, from: start + from, tiers, rule }] };
    const open = [{ fromMs: start + from, toMs: start + from + ms }];
    return {
      counters: counterId === '9' ? [{ ...aCounter('9', tiers[0]), profile: { tiers, rule } }] : [],
      hours: [{ counterId, open, keepsBreaks }],
    };
  };

  test('is a day that the hall could have had: every invariant holds', () => {
    fc.assert(
      fc.property(aScript(undefined, 120), someChanges, (script, some) => {
        for (const log of daysOf(playedOut(script).history.log)) {
          const again = livedWith(observed(log), changesOf(log[0]?.at ?? 0, some));
          expect(again.faults()).toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('has the same people in it', () => {
    fc.assert(
      fc.property(aScript(), someChanges, (script, some) => {
        for (const log of daysOf(playedOut(script).history.log)) {
          const day = observed(log);
          const people = ({ hall }: LivedAgain): string[] =>
            [...ticketsOf(hall.tickets)]
              .flatMap(({ id, channel }) => (channel === 'walk-in' ? [] : [id]))
              .sort();
          expect(people(livedWith(day, changesOf(log[0]?.at ?? 0, some)))).toEqual(
            people(livedWith(day, {})),
          );
        }
      }),
      { numRuns: 200 },
    );
  });
});

test('whoever was to be sent to a counter that is closed waits on in line, and is served', () => {
  const day = aHallDay({ counters: [aCounter('1', ['birth']), aCounter('2', ['birth'])] }, ['1', '2']);
  aWaitingTicket(day);
  day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
  day.after(minutes(1)).done({ type: 'start', counterId: '1' });
  day.after(minutes(1)).done({
    ...{ type: 'transfer', counterId: '1', to: { kind: 'counter', counterId: '2' }, reason: 'files' },
    ...{ placement: 'first', comeBack: false },
  });
  day.after(minutes(1)).done({ type: 'call-next', counterId: '2', finishCurrent: false });
  day.done({ type: 'start', counterId: '2' });
  day.after(minutes(7)).done({ type: 'finish', counterId: '2' });
  day.after(minutes(60)).done({ type: 'close-day', policy: 'expire' });
  const without = livedWith(observed(day.log), { hours: [{ counterId: '2', open: [], keepsBreaks: true }] });
  expect(without.calls.map(({ counterId }) => counterId)).toEqual(['1', '1']);
  expect(outcomes(without)).toEqual(['served']);
});

test('whoever comes without a ticket is served when the counter is free, and those who wait wait for it', () => {
  const day = aHallDay(oneCounter, ['1']);
  day.done({ type: 'serve-without-ticket', counterId: '1', serviceId: 'land', procedureCode: null });
  day.after(minutes(20)).done({ type: 'finish', counterId: '1' });
  aWaitingTicket(day);
  day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
  day.done({ type: 'start', counterId: '1' });
  day.after(minutes(5)).done({ type: 'finish', counterId: '1' });
  day.after(minutes(60)).done({ type: 'close-day', policy: 'expire' });
  const open = [{ fromMs: at(day, 30), toMs: at(day, 80) }];
  const later = livedWith(observed(day.log), { hours: [{ counterId: '1', open, keepsBreaks: true }] });
  expect(later.calls.map((call) => call.at)).toEqual([at(day, 50)]);
});

test('no counter, no change: a configuration without the counter asked for is as it was', () => {
  const day = observed(aDayOf(2).log);
  const again = livedWith(day, {
    profiles: [{ counterId: 'nobody', from: 0, tiers: [['birth']], rule: null }],
  });
  expect(again.calls).toEqual(day.calls);
  expect(again.hall.configuration.counters).toEqual(aConfiguration(oneCounter).counters);
});
