import { CallFailed, type EvaluationSheet, type QuarterEvaluation } from '@sanh/contract';
import { client } from '@sanh/ui';
import { afterEach, expect, test, vi } from 'vitest';
import { Marking } from './Marking.svelte.ts';

const place = { centreId: 'c', quarter: '2026-Q4' };
const aSheet = (version: number): EvaluationSheet => ({
  ...{ accountId: 'a', name: 'A', self: null, verified: null, version },
});
afterEach(() => vi.restoreAllMocks());

test('marks are sent once for two taps, against the sheet that they were begun on', async () => {
  const sent = vi.spyOn(client, 'markEvaluation').mockResolvedValue({} as QuarterEvaluation);
  const marking = new Marking(() => undefined);
  marking.give(aSheet(3), 'self', 'attitude', 2);
  marking.give(aSheet(4), 'self', 'online', 1);
  expect(marking.isBehind(aSheet(4))).toBe(true);
  await Promise.all([marking.keep(place, 'a', 'self'), marking.keep(place, 'a', 'self')]);
  expect(sent).toHaveBeenCalledOnce();
  expect(sent.mock.calls[0]?.[0]).toMatchObject({
    body: { column: 'self', marks: { attitude: 2, online: 1 }, version: 3 },
  });
  expect([marking.marks, marking.isKept]).toEqual([null, true]);
});

test('refused marks stay on the screen, and go upon the newer sheet once somebody has seen it', async () => {
  const sent = vi.spyOn(client, 'markEvaluation').mockRejectedValue(new CallFailed(null));
  const marking = new Marking(() => undefined);
  marking.give(aSheet(1), 'verified', 'attitude', 2);
  expect(await marking.keep(place, 'a', 'verified')).toBeNull();
  expect(marking).toMatchObject({ marks: { attitude: 2 }, told: { code: 'UNREACHABLE' }, isKept: false });
  marking.goOnWith(aSheet(2));
  expect(marking.isBehind(aSheet(2))).toBe(false);
  await marking.keep(place, 'a', 'verified');
  expect(sent.mock.calls[1]?.[0]).toMatchObject({ body: { version: 2 } });
});

test('the first mark is put beside those that were kept', () => {
  const marking = new Marking(() => undefined);
  const kept = {
    marks: { attitude: 0, online: 1 },
    total: { score: 1, most: 4 },
    officer: { score: 0, most: 2 },
  };
  marking.give({ ...aSheet(1), self: { ...kept, by: 'a', at: 0 } }, 'self', 'attitude', 2);
  expect(marking.marks).toEqual({ attitude: 2, online: 1 });
  marking.drop();
  expect([marking.marks, marking.isBehind(aSheet(9))]).toEqual([null, false]);
});
