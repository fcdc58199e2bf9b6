import { CallFailed, type Problem, type WhatIfAnswer } from '@sanh/contract';
import { client } from '@sanh/ui';
import { afterEach, expect, test, vi } from 'vitest';
import { Answers } from './Answers.svelte.ts';
import { noChanges } from './changes.ts';
import type { Scenario } from './scenario-address.ts';

const place = { centreId: 'c', day: '2026-11-23' };
const closing = (counterId: string, name: Scenario['name']): Scenario => ({
  name,
  changes: { ...noChanges, hours: [{ counterId, open: [], keepsBreaks: true }] },
});
const [a, b] = [closing('1', 'a'), closing('2', 'b')] as const;

function aServer() {
  const asked: { signal: AbortSignal | undefined; answer: () => void; fail: (error: Error) => void }[] = [];
  vi.spyOn(client, 'whatIf').mockImplementation(
    ({ signal }) =>
      new Promise((resolve, reject) => {
        asked.push({ signal, answer: () => resolve({ day: place.day } as WhatIfAnswer), fail: reject });
      }),
  );
  return asked;
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

test('one question at a time, and the same one is not asked twice', async () => {
  const asked = aServer();
  const answers = new Answers(() => undefined);
  for (let tap = 0; tap < 3; tap++) answers.follow(place, [a, b]);
  expect(asked).toHaveLength(1);
  asked[0]?.answer();
  await settled();
  answers.follow(place, [a, b]);
  expect(asked).toHaveLength(2);
  expect([answers.to(place, a).kind, answers.to(place, b).kind]).toEqual(['answered', 'asking']);
});

test('a question that nobody wants any more is let go of, and its answer comes to nothing', async () => {
  const asked = aServer();
  const answers = new Answers(() => undefined);
  answers.follow(place, [a]);
  answers.follow(place, []);
  expect(asked[0]?.signal?.aborted).toBe(true);
  asked[0]?.answer();
  await settled();
  expect([answers.isAsking, answers.to(place, a).kind]).toEqual([false, 'waiting']);
});

test('a server that has too much in hand is asked again until it answers', async () => {
  vi.useFakeTimers();
  const asked = aServer();
  const answers = new Answers(() => undefined);
  answers.follow(place, [a]);
  asked[0]?.fail(new CallFailed({ code: 'UNAVAILABLE' } as Problem));
  await vi.advanceTimersByTimeAsync(3000);
  expect([asked.length, answers.to(place, a).kind]).toEqual([2, 'asking']);
  asked[1]?.answer();
  await vi.advanceTimersByTimeAsync(0);
  expect(answers.to(place, a).kind).toBe('answered');
});

test('what stands in the way is told, is not asked again by itself, and may be asked anew', async () => {
  const asked = aServer();
  const answers = new Answers(() => undefined);
  answers.follow(place, [a]);
  asked[0]?.fail(new CallFailed(null));
  await settled();
  answers.follow(place, [a]);
  expect(answers.to(place, a)).toMatchObject({ kind: 'told', told: { code: 'UNREACHABLE' } });
  expect(asked).toHaveLength(1);
  answers.forget(place, a);
  answers.follow(place, [a]);
  expect(asked).toHaveLength(2);
});
