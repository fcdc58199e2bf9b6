import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Inactivity } from './Inactivity.svelte.ts';

const end = vi.fn();
let inactivity: Inactivity;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  end.mockReset();
  inactivity = new Inactivity(end);
  stop = inactivity.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

it('asks after 45 seconds without a touch', () => {
  pass(44);
  expect(inactivity.isAsking).toBe(false);
  pass(1);
  expect([inactivity.isAsking, inactivity.countdown.secondsLeft]).toEqual([true, 20]);
});

it('ends the visit 20 seconds after asking, once', () => {
  pass(64);
  expect(end).not.toHaveBeenCalled();
  pass(1);
  expect(end).toHaveBeenCalledOnce();
  expect(inactivity.isAsking).toBe(false);
});

it('starts over with every touch', () => {
  for (let second = 0; second < 300; second += 30) {
    pass(30);
    inactivity.touch();
  }
  expect(inactivity.isAsking).toBe(false);
});

it('does not take a stray touch for an answer to its question', () => {
  pass(50);
  inactivity.touch();
  pass(15);
  expect(end).toHaveBeenCalledOnce();
});

it('gives as much time again as often as somebody asks for it', () => {
  for (let round = 0; round < 20; round += 1) {
    pass(55);
    inactivity.stay();
  }
  pass(44);
  expect([inactivity.isAsking, end.mock.calls.length]).toEqual([false, 0]);
});

it('watches the next visit too', () => {
  pass(65);
  pass(65);
  expect(end).toHaveBeenCalledTimes(2);
});

it('neither asks nor ends anything once stopped', () => {
  pass(50);
  stop();
  pass(600);
  expect([inactivity.isAsking, end.mock.calls.length]).toEqual([false, 0]);
});
