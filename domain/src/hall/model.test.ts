import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashOfHall } from './hash.ts';
import { offline, turns } from './testing/model/kinds.ts';
import { aScript, faultsOf, playedOut, type Script } from './testing/model/run-history.ts';

/** `HALL_HISTORIES=1000000 npx vitest run domain/src/hall/model.test.ts` for a million. */
const histories = Number(process.env['HALL_HISTORIES'] ?? 20_000);
const limitMs = 120_000 + histories * 10;

const holds = (script: Script): void => {
  expect(faultsOf(script)).toEqual([]);
};

test(
  'any history of clerks, kiosks, a clock and managers keeps every invariant',
  () => {
    fc.assert(fc.property(aScript(), holds), { numRuns: Math.ceil(histories * 0.6) });
  },
  limitMs,
);

test(
  'any history of calls, withdrawals and priority keeps the order and its bound',
  () => {
    fc.assert(fc.property(aScript(turns, 30), holds), { numRuns: Math.ceil(histories * 0.2) });
  },
  limitMs,
);

test(
  'any history of lost requests, lost answers and late arrivals gives each citizen one number',
  () => {
    fc.assert(fc.property(aScript(offline, 30), holds), { numRuns: Math.ceil(histories * 0.2) });
  },
  limitMs,
);

test('the same history twice ends in the same hall', () => {
  fc.assert(
    fc.property(aScript(), (script) => {
      const [one, other] = [playedOut(script), playedOut(script)].map(({ history }) =>
        hashOfHall(history.hall),
      );
      expect(one).toBe(other);
    }),
    { numRuns: 200 },
  );
});
