import { CallFailed, type Client } from '@sanh/contract';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Openings } from './Openings.svelte.ts';

const [birth, death] = ['1.001193', '1.000656'];
const count = vi.fn<Client['countOpenings']>();
const popular = vi.fn<Client['popularProcedures']>();
let isLive: boolean;
let openings: Openings;
let stop: () => void;

const nextSending = () => vi.advanceTimersByTimeAsync(600_000);
const sent = () => count.mock.calls.map(([{ body }]) => body.opened);

beforeEach(() => {
  vi.useFakeTimers();
  isLive = true;
  count.mockReset().mockResolvedValue({ done: true });
  popular.mockReset().mockResolvedValue([{ code: birth, words: 'làm khai sinh' }]);
  openings = new Openings({ countOpenings: count, popularProcedures: popular });
  stop = openings.start('c', () => isLive);
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

test('a procedure counts once a visit, and the figures of many visits go out together', async () => {
  openings.note(birth);
  openings.note(birth);
  openings.endVisit();
  openings.note(birth);
  openings.note(death);
  expect(sent()).toEqual([]);
  await nextSending();
  expect(sent()).toEqual([
    [
      { code: birth, times: 2 },
      { code: death, times: 1 },
    ],
  ]);
});

test('without an answer the figures are lost rather than doubled', async () => {
  count.mockRejectedValueOnce(new CallFailed(null));
  openings.note(birth);
  await nextSending();
  await nextSending();
  expect(sent()).toHaveLength(1);
});

test('while the server is away they wait', async () => {
  isLive = false;
  openings.note(birth);
  await nextSending();
  isLive = true;
  await nextSending();
  expect(sent()).toEqual([[{ code: birth, times: 1 }]]);
});

test('what was popular stays so when nobody answers', async () => {
  await vi.advanceTimersByTimeAsync(0);
  popular.mockRejectedValue(new CallFailed(null));
  await nextSending();
  expect(openings.popular).toEqual([{ code: birth, words: 'làm khai sinh' }]);
});
