import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { RecordedEvent } from '../hall/event.ts';
import { offline, turns } from '../hall/testing/model/kinds.ts';
import { plantedFaults as faultsOfTheHall } from '../hall/testing/model/planted-faults.ts';
import { aScript, playedOut, type Script } from '../hall/testing/model/run-history.ts';
import { differingCalls, isSameOrder } from './compare.ts';
import { daysOf } from './testing/days-of.ts';
import { plantedFaults } from './testing/planted-faults.ts';
import { livedAgain, livedWith, observed } from './testing/replayed.ts';

/** `WHAT_IF_HISTORIES=100000 npx vitest run --project domain baseline` for a hundred thousand. */
const histories = Number(process.env['WHAT_IF_HISTORIES'] ?? 1500);
const limitMs = 60_000 + histories * 20;

const daysIn = (script: Script) => daysOf(playedOut(script).history.log);

/** What no call depends on is not lived again. */
const ignored = new Set(['rating-right-used', 'range-granted', 'emergency-raised', 'emergency-ended']);

const told = (log: readonly RecordedEvent[]) =>
  log
    .filter(({ event }) => !ignored.has(event.type))
    .map(({ at, event }) => ({
      ...{ at, type: event.type },
      ticketId: 'ticketId' in event ? event.ticketId : null,
      counterId: 'counterId' in event ? event.counterId : null,
      rule: event.type === 'ticket-called' ? event.why.rule : null,
      over: event.type === 'ticket-called' ? event.why.passedOver : null,
    }));

/** A day's log ends with its closing; what is rated or handed in after it is not part of what is lived again. */
function untilClosed(log: readonly RecordedEvent[]): readonly RecordedEvent[] {
  const closing = log.findIndex(({ event }) => event.type === 'day-closed');
  return closing < 0 ? log : log.slice(0, closing + 1);
}

describe('a day with nothing changed, lived again, is the day of the log', () => {
  test.each([
    ['of everything a hall knows', aScript(undefined, 120)],
    ['of calls, withdrawals and priority', aScript(turns)],
    ['of lost requests and numbers given without the network', aScript(offline)],
  ])(
    'in any history %s: every step of every visit at its time',
    (_, scripts) => {
      fc.assert(
        fc.property(scripts, (script) => {
          for (const day of daysIn(script)) {
            const seen = observed(day);
            const again = livedAgain(seen);
            expect(told(again.log)).toEqual(told(untilClosed(day)));
            expect(isSameOrder(again.calls, seen.calls)).toBe(true);
          }
        }),
        { numRuns: Math.ceil(histories / 3) },
      );
    },
    limitMs,
  );

  test('also where changes are asked for and there are none', () => {
    fc.assert(
      fc.property(aScript(), (script) => {
        for (const day of daysIn(script).map(observed)) expect(livedWith(day, {}).calls).toEqual(day.calls);
      }),
      { numRuns: 200 },
    );
  });

  test('a clock that was put back changes neither order nor counters', () => {
    fc.assert(
      fc.property(aScript(turns), fc.nat(40), (script, at) => {
        for (const log of daysIn(script)) {
          const late = (log[at]?.at ?? 0) + 3_000;
          const day = observed(log.map((one, index) => (index === at ? { ...one, at: late } : one)));
          expect(differingCalls(day.calls, livedAgain(day).calls)).toEqual([]);
        }
      }),
      { numRuns: 200 },
    );
  });
});

describe('the baseline finds out', () => {
  test.each(Object.entries(plantedFaults))('when %s', (_, { day: change, rules, kinds }) => {
    const found = fc.check(
      fc.property(aScript(kinds, 120), (script) =>
        daysIn(script).every((log) => {
          const day = observed(log);
          const changed = change?.(day) ?? day;
          return isSameOrder(livedAgain(changed, undefined, rules).calls, day.calls);
        }),
      ),
      { numRuns: 3000, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });

  test('and names the call, when the log has called somebody out of turn', () => {
    const { rules, kinds } = faultsOfTheHall['the longest waiting is called whoever is privileged'] ?? {};
    const found = fc.check(
      fc.property(aScript(kinds), (script) =>
        daysOf(playedOut(script, rules).history.log).every((log) => {
          const day = observed(log);
          return differingCalls(day.calls, livedAgain(day).calls).every(
            ({ was }) => was?.rule !== 'priority',
          );
        }),
      ),
      { numRuns: 2000, endOnFailure: true },
    );
    expect(found.failed).toBe(true);
  });
});
