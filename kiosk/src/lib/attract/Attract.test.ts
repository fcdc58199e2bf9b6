import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Attract } from './Attract.svelte.ts';

let attract: Attract;
let stop: () => void;
const pass = (seconds: number): void => void vi.advanceTimersByTime(seconds * 1000);

beforeEach(() => {
  vi.useFakeTimers();
  attract = new Attract();
  stop = attract.start();
});
afterEach(() => {
  stop();
  vi.useRealTimers();
});

it('begins when nobody has touched the home screen for a minute', () => {
  pass(50);
  attract.touch();
  pass(59);
  expect(attract.isShown).toBe(false);
  pass(1);
  expect(attract.isShown).toBe(true);
});

it('shows another slide every twelve seconds, so that nothing burns in', () => {
  pass(60);
  expect(attract.turn).toBe(0);
  pass(36);
  expect(attract.turn).toBe(3);
});

it('gives way to the first touch and comes back after the next quiet minute', () => {
  pass(90);
  attract.wake();
  expect(attract.isShown).toBe(false);
  pass(60);
  expect([attract.isShown, attract.turn]).toEqual([true, 0]);
});

it('ends with the home screen, and touches elsewhere do not bring it back', () => {
  pass(61);
  stop();
  attract.touch();
  pass(300);
  expect([attract.isShown, attract.turn]).toEqual([false, 0]);
});
