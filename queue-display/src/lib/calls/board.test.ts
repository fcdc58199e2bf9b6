import fc from 'fast-check';
import { expect, it } from 'vitest';
import { aCall } from '#lib/testing/a-call.ts';
import { advance, emptyBoard, isBeingShown, listedCalls, shownCalls, type Board } from './board.ts';
import type { Call } from './calls.ts';

const labels = (calls: readonly Call[]): string[] => calls.map(({ label }) => label);
const large = (board: Board, calls: readonly Call[]): string[] => labels(shownCalls(board, calls));

/** Newest first: numbers `count` to 1, the last one called at `now`. */
const callsUpTo = (count: number, now: number, changes: Partial<Call> = {}): Call[] =>
  Array.from({ length: count }, (_, ago) => {
    const number = count - ago;
    return aCall({ number, at: now - ago * 1000, key: String(number), ...changes });
  });

const started = (calls: readonly Call[], now: number): Board => advance(emptyBoard, calls, now);

it('a screen that starts shows the newest call large and lists those before it', () => {
  const calls = callsUpTo(8, 100_000, { isCalling: false });
  const board = started(calls, 100_000);
  expect(large(board, calls)).toEqual(['A-008']);
  expect(labels(listedCalls(board, calls))).toEqual(['A-007', 'A-006', 'A-005', 'A-004', 'A-003']);
});

it('a new call takes the card, and the one before goes to the list', () => {
  const before = callsUpTo(1, 0);
  const calls = [aCall({ number: 2, at: 20_000 }), ...before];
  const board = advance(started(before, 0), calls, 20_000);
  expect([large(board, calls), labels(listedCalls(board, calls))]).toEqual([['A-002'], ['A-001']]);
});

it('calls that follow within seconds share the card, the newest on top', () => {
  const first = callsUpTo(1, 0);
  const calls = [aCall({ number: 2, at: 2000 }), ...first];
  expect(large(advance(started(first, 0), calls, 2000), calls)).toEqual(['A-002', 'A-001']);
});

it('a fourth call waits until the others have stood their time, already listed meanwhile', () => {
  const first = callsUpTo(1, 0);
  const three = callsUpTo(3, 2000);
  const four = callsUpTo(4, 3000);
  let board = advance(started(first, 0), three, 2000);
  board = advance(board, four, 3000);
  expect([large(board, four), labels(listedCalls(board, four))[0]]).toEqual([
    three.map(({ label }) => label),
    'A-004',
  ]);
  expect(large(advance(board, four, 8000), four)[0]).toBe('A-004');
});

it('a recall stands large again', () => {
  const before = callsUpTo(2, 0);
  const calls = [aCall({ number: 1, at: 20_000, times: 2 }), ...before.slice(0, 1)];
  expect(large(advance(started(before, 0), calls, 20_000), calls)).toEqual(['A-001']);
});

it('a withdrawn call leaves the card to the one before it', () => {
  const calls = callsUpTo(2, 0);
  const left = calls.slice(1);
  expect(large(advance(started(calls, 0), left, 1000), left)).toEqual(['A-001']);
});

it('calls that were over before the screen heard of them are listed page by page', () => {
  const before = callsUpTo(1, 0);
  const now = 1_000_000;
  const calls = [...callsUpTo(13, 500_000, { isCalling: false }).slice(0, 12), ...before];
  let board = advance(started(before, 0), calls, now);
  const pages = [];
  for (let second = 0; second < 30; second += 8) {
    pages.push(...labels(listedCalls(board, calls)));
    board = advance(board, calls, now + (second + 8) * 1000);
  }
  expect(new Set(pages.slice(0, 12)).size).toBe(12);
  expect(labels(listedCalls(board, calls))).toEqual(['A-013', 'A-012', 'A-011', 'A-010', 'A-009']);
});

it('a call is being shown until it has been read, and while it still waits for its turn', () => {
  const old = aCall({ number: 1, at: 0 });
  const quiet = advance(advance(emptyBoard, [old], 0), [old], 30_000);
  expect(isBeingShown(quiet, 30_000)).toBe(false);
  const fresh = aCall({ number: 2, at: 30_000 });
  const called = advance(quiet, [fresh, old], 30_000);
  expect([isBeingShown(called, 30_000), isBeingShown(called, 49_000)]).toEqual([true, true]);
  expect(isBeingShown(called, 51_000)).toBe(false);
  const rush = [4, 5, 6, 7, 8].map((number) => aCall({ number, at: 60_000 }));
  expect(isBeingShown(advance(called, [...rush, fresh, old], 60_000), 90_000)).toBe(true);
});

it('whatever the rush, every call stands large for its time', () => {
  const pauses = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 20 });
  fc.assert(
    fc.property(pauses, (rush) => {
      let now = 0;
      let calls: Call[] = [];
      let board = advance(emptyBoard, calls, now);
      const since = new Map<string, number>();
      const stoodMs = new Map<string, number>();
      const look = (): void => {
        const before = large(board, calls);
        board = advance(board, calls, now);
        const after = large(board, calls);
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
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
      let [board, now, calls] = [emptyBoard, 0, [] as Call[]];
      for (const { waits, comes } of steps) {
        now += waits;
        calls = calls.map((call, index) => ({ ...call, isCalling: index % 5 < 4 && call.isCalling }));
        for (let one = 0; one < comes; one += 1)
          calls = [aCall({ number: calls.length + 1, at: now }), ...calls].slice(0, 24);
        board = advance(board, calls, now);
        const onGlass = [...shownCalls(board, calls), ...listedCalls(board, calls)];
        expect(onGlass).toEqual(expect.arrayContaining(calls.filter(({ isCalling }) => isCalling)));
      }
    }),
  );
});
