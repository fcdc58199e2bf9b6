import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ratingFiguresOf, timeFiguresOf } from './figures.ts';
import { binMs, quantileMs } from './quarter-minutes.ts';
import { Tally } from './tally.ts';
import { tallyDay } from './tally-day.ts';
import { noTargets, timesOf, type LegFacts, type StatisticsRules } from './times.ts';

const at = (time: string): number => Date.parse(`2026-11-23T${time}+07:00`);
const minute = 60_000;

const rules: StatisticsRules = {
  ...{ timeZone: 'Asia/Ho_Chi_Minh', satisfied: ['very-satisfied', 'satisfied'], smallNumber: 10 },
  ...{ targets: { ...noTargets, wait: 15 * minute }, silentAfterMs: 10 * minute },
  targetsOf: { slow: { ...noTargets, wait: 30 * minute } },
};
const aLeg = (changes: Partial<LegFacts> = {}): LegFacts => ({
  ...{ leg: 1, serviceId: 'ho-tich', counterId: '1', clerkId: 'a', procedureCode: null },
  ...{
    queuedAt: at('08:00:00'),
    calledAt: at('08:20:00'),
    startedAt: at('08:20:30'),
    endedAt: at('08:30:30'),
  },
  ...{ outcome: 'served', isWalkIn: false, isRated: false, issuedAt: at('08:00:00') },
  ...changes,
});
const tallied = (legs: readonly LegFacts[]) => tallyDay({ day: '2026-11-23', legs, ratings: [] }, rules);
const tallyOf = (legs: readonly LegFacts[], dimension: 'all' | 'hour' | 'weekday', value: string): Tally =>
  tallied(legs).get(dimension)?.get(value) ?? new Tally();

describe('times of a leg', () => {
  test('wait, walk, service and stay are between its moments', () => {
    expect(timesOf(aLeg())).toEqual({
      ...{ wait: 20 * minute, walk: 30_000, service: 10 * minute, stay: 30.5 * minute },
    });
  });

  test('what has not happened has no time', () => {
    const waiting = aLeg({ calledAt: null, startedAt: null, endedAt: null, issuedAt: null });
    expect(Object.values(timesOf(waiting))).toEqual([null, null, null, null]);
  });

  test('whoever is served without a ticket waited for nothing, and not no time', () => {
    expect(timesOf(aLeg({ isWalkIn: true }))).toMatchObject({ wait: null, walk: null, stay: null });
  });
});

describe('median and p90', () => {
  test.each([
    [[], 0.5, null],
    [[7], 0.5, 7],
    [[1, 2], 0.5, 1],
    [[1, 2, 3], 0.5, 2],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 0.9, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 0.9, 10],
  ])('of %j at %f is the value of that rank', (minutes, share, expected) => {
    const tally = new Tally();
    for (const one of minutes) tally.time('wait', one * minute, null);
    expect(quantileMs(tally.histogramOf('wait'), share)).toBe(expected === null ? null : expected * minute);
  });

  test('are to the nearest quarter minute, halves up', () => {
    const tally = new Tally();
    tally.time('wait', 7_499, null);
    expect(timeFiguresOf(tally, 'wait').medianMs).toBe(0);
    tally.time('walk', 7_500, null);
    expect(timeFiguresOf(tally, 'walk').medianMs).toBe(binMs);
  });

  test('are those of the sorted values, whatever they are', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(20_000_000), { minLength: 1 }),
        fc.constantFrom(0.5, 0.9),
        (values, share) => {
          const tally = new Tally();
          for (const ms of values) tally.time('stay', ms, null);
          const sorted = values.map((ms) => Math.round(ms / binMs) * binMs).sort((a, b) => a - b);
          expect(quantileMs(tally.histogramOf('stay'), share)).toBe(
            sorted[Math.ceil(share * sorted.length) - 1],
          );
        },
      ),
    );
  });
});

describe('tallies', () => {
  test('packed parts add up to the tally of the whole', () => {
    const waits = fc.array(fc.nat(10_000_000));
    fc.assert(
      fc.property(waits, waits, (some, others) => {
        const of = (values: readonly number[]) => {
          const tally = new Tally();
          for (const ms of values) tally.time('wait', ms, 60_000);
          return tally;
        };
        const sum = new Tally().add(of(some).pack()).add(of(others).pack());
        expect(sum.pack()).toEqual(of([...some, ...others]).pack());
      }),
    );
  });

  test('a target is the service’s own where it has one', () => {
    expect(tallyOf([aLeg()], 'all', '').of('wait.within')).toBe(0);
    expect(tallyOf([aLeg({ serviceId: 'slow' })], 'all', '').of('wait.within')).toBe(1);
    expect(timeFiguresOf(tallyOf([aLeg()], 'all', ''), 'service').withinPercent).toBeNull();
  });

  test('a leg counts in the hour in which it began to wait', () => {
    expect(tallyOf([aLeg()], 'hour', '08').of('legs')).toBe(1);
  });

  test('a counter is at work in every hour that its legs touch, and busy only while it serves', () => {
    const over = aLeg({ calledAt: at('08:58:00'), startedAt: at('08:59:00'), endedAt: at('10:05:00') });
    const work = (hour: string) => {
      const tally = tallyOf([over, aLeg({ ...over, counterId: '2' })], 'hour', hour);
      return [tally.of('counters'), tally.of('busyMs') / minute];
    };
    expect(['08', '09', '10', '11'].map(work)).toEqual([
      [2, 2],
      [2, 120],
      [2, 10],
      [0, 0],
    ]);
  });

  test('a second leg is no arrival', () => {
    expect(tallyOf([aLeg(), aLeg({ leg: 2 })], 'weekday', 'mon').of('arrivals')).toBe(1);
  });
});

test('ratings without a ticket are a figure of their own, and of nobody there is no rate', () => {
  const rating = { serviceId: null, counterId: null, clerkId: null, procedureCode: null, reasons: [] };
  const ratings = [{ ...rating, level: 'neutral' as const, isBound: false }];
  const all = tallyDay({ day: '2026-11-23', legs: [], ratings }, rules).get('all')?.get('') ?? new Tally();
  expect(ratingFiguresOf(all, 'bound').percent).toBeNull();
  expect(ratingFiguresOf(all, 'unbound')).toMatchObject({ satisfied: 0, total: 1, percent: 0 });
});
