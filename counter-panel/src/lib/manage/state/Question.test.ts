import { CallFailed } from '@sanh/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Question } from './Question.svelte.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const everyMs = 4000;
const limited = new CallFailed({ type: '', title: '', status: 429, code: 'RATE_LIMITED' });

test('what is followed is asked again in time, also after the server has refused or is gone', async () => {
  const send = vi.fn().mockResolvedValueOnce(1).mockRejectedValueOnce(limited);
  send.mockRejectedValueOnce(new CallFailed(null)).mockResolvedValue(2);
  const question = new Question<number>(() => undefined);
  const stop = question.follow(send, everyMs);
  await vi.advanceTimersByTimeAsync(everyMs);
  expect([question.answer, question.told?.code]).toEqual([1, 'RATE_LIMITED']);
  await vi.advanceTimersByTimeAsync(2 * everyMs);
  expect([question.answer, question.told, send.mock.calls.length]).toEqual([2, null, 4]);
  stop();
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(send).toHaveBeenCalledTimes(4);
});

test('hurried, it asks at once, and afterwards in time again', async () => {
  const send = vi.fn().mockResolvedValue(1);
  const question = new Question<number>(() => undefined);
  const stop = question.follow(send, everyMs);
  await vi.advanceTimersByTimeAsync(0);
  question.hurry();
  await vi.advanceTimersByTimeAsync(0);
  expect(send).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(send).toHaveBeenCalledTimes(3);
  stop();
});

test('hurried while an answer is under way, it asks once more right after it', async () => {
  let answer: (value: number) => void = () => undefined;
  const send = vi.fn(() => new Promise<number>((resolve) => (answer = resolve)));
  const question = new Question<number>(() => undefined);
  const stop = question.follow(send, everyMs);
  question.hurry();
  question.hurry();
  answer(1);
  await vi.advanceTimersByTimeAsync(1);
  expect(send).toHaveBeenCalledTimes(2);
  stop();
});
