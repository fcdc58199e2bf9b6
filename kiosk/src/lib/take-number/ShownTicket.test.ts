import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { ShownTicket } from './ShownTicket.svelte.ts';

const end = vi.fn();
let shown: ShownTicket;

beforeEach(() => {
  vi.useFakeTimers();
  end.mockReset();
  shown = new ShownTicket(end);
  shown.start();
});
afterEach(() => vi.useRealTimers());

it('leaves the screen by itself after 40 seconds', () => {
  vi.advanceTimersByTime(39_000);
  expect([shown.countdown.secondsLeft, end.mock.calls.length]).toEqual([1, 0]);
  vi.advanceTimersByTime(1000);
  expect(end).toHaveBeenCalledOnce();
});

it('stays a minute from when more time is asked for', () => {
  vi.advanceTimersByTime(30_000);
  shown.stayLonger();
  vi.advanceTimersByTime(59_000);
  expect(end).not.toHaveBeenCalled();
});

it('is not sent away by the second tap of the double tap that took it', () => {
  vi.advanceTimersByTime(300);
  shown.finish();
  expect(end).not.toHaveBeenCalled();
});

it('leaves at once when its reader is done', () => {
  vi.advanceTimersByTime(2000);
  shown.finish();
  expect(end).toHaveBeenCalledOnce();
});
