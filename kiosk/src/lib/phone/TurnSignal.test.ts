import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aPlace } from '../testing/a-ticket.ts';
import { TurnSignal } from './TurnSignal.svelte.ts';

const vibrate = vi.fn();
beforeEach(() => {
  vibrate.mockClear();
  vi.stubGlobal('navigator', { vibrate });
});
afterEach(() => vi.unstubAllGlobals());

const called = aPlace({ state: 'called', counterNumber: '5', calls: 1 });

it('a phone shakes once for a call and once for each recall', () => {
  const signal = new TurnSignal();
  for (const place of [aPlace(), called, called, { ...called, calls: 2 }, { ...called, calls: 2 }])
    signal.notice(place);
  expect(vibrate).toHaveBeenCalledTimes(2);
});

it('a number that is called, put back and called again to the same counter is news again', () => {
  const signal = new TurnSignal();
  for (const place of [aPlace(), called, aPlace(), called]) signal.notice(place);
  expect(vibrate).toHaveBeenCalledTimes(2);
});

it('a page that is opened during the call does not shake: who opens it reads it', () => {
  new TurnSignal().notice(called);
  expect(vibrate).not.toHaveBeenCalled();
});
