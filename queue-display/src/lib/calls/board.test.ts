import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCall } from '#lib/testing/a-call.ts';
import {
  advance,
  emptyBoard,
  isBeingShown,
  listedCalls,
  shownCalls,
  type Board,
  type Look,
} from './board.ts';
import type { Call } from './calls.ts';

const labels = (calls: readonly Call[]): string[] => calls.map(({ label }) => label);
const at = (now: number, changes: Partial<Look> = {}): Look => ({ now, holds: 3, ...changes });
const large = (board: Board, calls: readonly Call[]): string[] => labels(shownCalls(board, calls));

/** Newest first: numbers `count` to 1, the last one called at `now`. */
const callsUpTo = (count: number, now: number, changes: Partial<Call> = {}): Call[] =>
  Array.from({ length: count }, (_, ago) => {
    const number = count - ago;
    return aCall({ number, at: now - ago * 1000, key: String(number), ...changes });
  });

const started = (calls: readonly Call[], now: number): Board => advance(emptyBoard, calls, at(now));

it('a screen that starts shows the newest call large and lists those before it', () => {
  const calls = callsUpTo(8, 100_000, { isCalling: false });
  const board = started(calls, 100_000);
  expect(large(board, calls)).toEqual(['A-008']);
  expect(labels(listedCalls(board, calls))).toEqual(['A-007', 'A-006', 'A-005', 'A-004', 'A-003']);
});

it('a new call takes the card, and the one before goes to the list', () => {
  const before = callsUpTo(1, 0);
  const calls = [aCall({ number: 2, at: 20_000 }), ...before];
  const board = advance(started(before, 0), calls, at(20_000));
  expect([large(board, calls), labels(listedCalls(board, calls))]).toEqual([['A-002'], ['A-001']]);
});

it('calls that follow within seconds share the card, the newest on top', () => {
  const first = callsUpTo(1, 0);
  const calls = [aCall({ number: 2, at: 2000 }), ...first];
  expect(large(advance(started(first, 0), calls, at(2000)), calls)).toEqual(['A-002', 'A-001']);
});

it('a fourth call waits until the others have stood their time, already listed meanwhile', () => {
  const first = callsUpTo(1, 0);
  const three = callsUpTo(3, 2000);
  const four = callsUpTo(4, 3000);
  let board = advance(started(first, 0), three, at(2000));
  board = advance(board, four, at(3000));
  expect([large(board, four), labels(listedCalls(board, four))[0]]).toEqual([
    three.map(({ label }) => label),
    'A-004',
  ]);
  expect(large(advance(board, four, at(8000)), four)[0]).toBe('A-004');
});

it('where two can be read at once, a third takes the place of the one that has stood longest', () => {
  const two = { holds: 2 };
  const first = callsUpTo(1, 0);
  const three = callsUpTo(3, 1000);
  let board = advance(started(first, 0), three, at(1000, two));
  expect(large(board, three)).toEqual(['A-002', 'A-001']);
  expect(labels(listedCalls(board, three))[0]).toBe('A-003');
  board = advance(board, three, at(6000, two));
  expect(large(board, three)).toEqual(['A-003', 'A-002']);
  expect(large(advance(board, three, at(60_000, two)), three)).toEqual(['A-003', 'A-002']);
});

it('where one can be read at a time, each stands alone for its time', () => {
  const one = { holds: 1 };
  const calls = callsUpTo(2, 1000);
  let board = advance(started(callsUpTo(1, 0), 0), calls, at(1000, one));
  expect(large(board, calls)).toEqual(['A-001']);
  board = advance(board, calls, at(6000, one));
  expect(large(board, calls)).toEqual(['A-002']);
});

it('whoever loses the place to less room before the time is shown again', () => {
  const calls = callsUpTo(2, 1000);
  let board = advance(started(callsUpTo(1, 0), 0), calls, at(1000, { holds: 2 }));
  board = advance(board, calls, at(2000, { holds: 1 }));
  expect(large(board, calls)).toEqual(['A-002']);
  expect(large(advance(board, calls, at(7000, { holds: 1 })), calls)).toEqual(['A-001']);
});

it('whoever is being said stands large, before those who wait, and stays while it is said', () => {
  const two = { holds: 2 };
  const calls = callsUpTo(6, 0).map((call) => ({ ...call, at: 0 }));
  let board = advance(advance(emptyBoard, [], at(0)), calls, at(0, two));
  board = advance(board, calls, at(6000, { ...two, said: '5' }));
  expect(large(board, calls)).toContain('A-005');
  for (let now = 7000; now < 20_000; now += 1000)
    board = advance(board, calls, at(now, { ...two, said: '5' }));
  expect(large(board, calls)).toContain('A-005');
});

it('a recall stands large again', () => {
  const before = callsUpTo(2, 0);
  const calls = [aCall({ number: 1, at: 20_000, times: 2 }), ...before.slice(0, 1)];
  expect(large(advance(started(before, 0), calls, at(20_000)), calls)).toEqual(['A-001']);
});

it('a withdrawn call leaves the card to the one before it', () => {
  const calls = callsUpTo(2, 0);
  const left = calls.slice(1);
  expect(large(advance(started(calls, 0), left, at(1000)), left)).toEqual(['A-001']);
});

it('calls that were over before the screen heard of them are listed page by page', () => {
  const before = callsUpTo(1, 0);
  const now = 1_000_000;
  const calls = [...callsUpTo(13, 500_000, { isCalling: false }).slice(0, 12), ...before];
  let board = advance(started(before, 0), calls, at(now));
  const pages = [];
  for (let second = 0; second < 30; second += 8) {
    pages.push(...labels(listedCalls(board, calls)));
    board = advance(board, calls, at(now + (second + 8) * 1000));
  }
  expect(new Set(pages.slice(0, 12)).size).toBe(12);
  expect(labels(listedCalls(board, calls))).toEqual(['A-013', 'A-012', 'A-011', 'A-010', 'A-009']);
});

it('a call is being shown until it has been read, and while it still waits for its turn', () => {
  const old = aCall({ number: 1, at: 0 });
  const quiet = advance(advance(emptyBoard, [old], at(0)), [old], at(30_000));
  expect(isBeingShown(quiet, 30_000)).toBe(false);
  const fresh = aCall({ number: 2, at: 30_000 });
  const called = advance(quiet, [fresh, old], at(30_000));
  expect([isBeingShown(called, 30_000), isBeingShown(called, 49_000)]).toEqual([true, true]);
  expect(isBeingShown(called, 51_000)).toBe(false);
  const rush = [4, 5, 6, 7, 8].map((number) => aCall({ number, at: 60_000 }));
  expect(isBeingShown(advance(called, [...rush, fresh, old], at(60_000)), 90_000)).toBe(true);
});

it('whatever the rush, every call stands large for its time', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(pauses, fc.integer({ min: 1, max: 3 }), (rush, holds) => {
      let now = 0;
      let calls: Call[] = [];
      let board = advance(emptyBoard, calls, at(now));
      const since = new Map<string, number>();
      const stoodMs = new Map<string, number>();
      const look = (): void => {
        const before = large(board, calls);
        board = advance(board, calls, at(now, { holds }));
        const after = large(board, calls);
        expect(after.length).toBeLessThanOrEqual(holds);
        for (const label of after) if (!since.has(label)) since.set(label, now);
        for (const label of before)
          if (!after.includes(label)) stoodMs.set(label, now - (since.get(label) ?? now));
      };
      for (const [index, pause] of rush.entries()) {
        now += pause;
        calls = [aCall({ number: index + 1, at: now }), ...calls];
        look();
      }
      for (; now < 300_000; now += 1000) look();
      expect(since.size).toBe(rush.length);
      expect([...stoodMs.values()].filter((ms) => ms < 6000)).toEqual([]);
    }),
  );
});

it('every number that is still being called stands on the glass, at whatever moment and however many they are', () => {
  const step = fc.record({
    waits: fc.integer({ min: 0, max: 30_000 }),
    comes: fc.integer({ min: 0, max: 4 }),
    holds: fc.integer({ min: 1, max: 3 }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let [board, now, calls] = [emptyBoard, 0, [] as Call[]];
      for (const { waits, comes, holds } of steps) {
        now += waits;
        calls = calls.map((call, index) => ({ ...call, isCalling: index % 5 < 4 && call.isCalling }));
        for (let one = 0; one < comes; one += 1)
          calls = [aCall({ number: calls.length + 1, at: now }), ...calls].slice(0, 24);
        board = advance(board, calls, at(now, { holds }));
        const onGlass = [...shownCalls(board, calls), ...listedCalls(board, calls)];
        expect(onGlass).toEqual(expect.arrayContaining(calls.filter(({ isCalling }) => isCalling)));
      }
    }),
  );
});
