import { CallFailed, type ProblemCode, type TicketPlace } from '@sanh/contract';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aPlace } from '../testing/a-ticket.ts';
import { TicketWatch } from './TicketWatch.svelte.ts';

const failed = (code: ProblemCode | null, retryAfterMs: number | null = null): Promise<never> =>
  Promise.reject(
    new CallFailed(code && { type: 'about:blank', title: '', status: 400, code }, { retryAfterMs }),
  );

const place = vi.fn<() => Promise<TicketPlace>>();
const leave = vi.fn();
/** What is told unasked, and how that breaks. */
let told: (place: TicketPlace) => void;
let broken: () => void;
const follow = vi.fn((tell: (place: TicketPlace) => void, breaks: () => void) => {
  [told, broken] = [tell, breaks];
  return leave;
});

const page = Object.assign(new EventTarget(), { hidden: false });
let watch: TicketWatch;
let stop: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const outside = new EventTarget();
  vi.stubGlobal('document', page);
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('addEventListener', outside.addEventListener.bind(outside));
  vi.stubGlobal('removeEventListener', outside.removeEventListener.bind(outside));
  page.hidden = false;
  place.mockReset().mockImplementation(() => Promise.resolve(aPlace({ now: Date.now() })));
  follow.mockClear();
  leave.mockClear();
  watch = new TicketWatch({ place, follow });
});
afterEach(() => {
  stop();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = async (ms: number): Promise<number> => {
  await vi.advanceTimersByTimeAsync(ms);
  return place.mock.calls.length;
};
const show = (isHidden: boolean): void => {
  page.hidden = isHidden;
  page.dispatchEvent(new Event('visibilitychange'));
};

describe('while it is told', () => {
  it('asks nothing, and shows what it is told', async () => {
    stop = watch.start();
    await asked(0);
    for (let beat = 1; beat <= 6; beat += 1) {
      await asked(15_000);
      told(aPlace({ ahead: 6 - beat, now: Date.now() }));
    }
    expect([place.mock.calls.length, watch.state]).toMatchObject([1, { stale: null, place: { ahead: 0 } }]);
  });

  it('asks when it has heard nothing for long: a line can die without a word', async () => {
    stop = watch.start();
    expect(await asked(39_000)).toBe(1);
    expect(await asked(2000)).toBe(2);
  });

  it('takes no place that was overtaken on its way', async () => {
    stop = watch.start();
    await asked(0);
    told(aPlace({ state: 'called', now: Date.now() + 500 }));
    told(aPlace({ now: Date.now() + 100 }));
    expect(watch.state).toMatchObject({ place: { state: 'called' } });
  });

  it('asks, when that breaks, and tries again later to be told', async () => {
    stop = watch.start();
    await asked(0);
    broken();
    expect(await asked(1000)).toBe(2);
    expect(follow).toHaveBeenCalledTimes(1);
    await asked(16_000);
    expect(follow).toHaveBeenCalledTimes(2);
  });
});

describe('when nothing is heard', () => {
  it('keeps the last known place, says why it is old, and tries again', async () => {
    stop = watch.start();
    await asked(0);
    broken();
    place.mockImplementation(() => failed(null));
    await asked(1000);
    expect(watch.state).toMatchObject({ kind: 'shown', stale: 'unreachable', place: { label: 'B-017' } });
    place.mockImplementation(() => Promise.resolve(aPlace({ ahead: 5, now: Date.now() })));
    await asked(3000);
    expect(watch.state).toMatchObject({ stale: null, place: { ahead: 5 } });
  });

  it('waits as long as a busy server asks', async () => {
    place.mockImplementation(() => failed('RATE_LIMITED', 60_000));
    stop = watch.start();
    expect(await asked(59_000)).toBe(1);
    expect(watch.state).toEqual({ kind: 'unreachable', stale: 'busy' });
    expect(await asked(2000)).toBe(2);
  });
});

describe('a phone that sleeps', () => {
  it('asks nothing while its page is hidden', async () => {
    stop = watch.start();
    await asked(0);
    broken();
    show(true);
    expect(await asked(600_000)).toBe(1);
  });

  it('says on waking that what it shows is old, and asks at once', async () => {
    stop = watch.start();
    await asked(0);
    show(true);
    await asked(300_000);
    place.mockReturnValue(new Promise(() => undefined));
    show(false);
    expect(watch.state).toMatchObject({ kind: 'shown', stale: 'asleep' });
    expect(place).toHaveBeenCalledTimes(2);
  });
});

it.each([
  ['of another day', 'TICKET_OF_ANOTHER_DAY', 'expired'],
  ['that never was', 'NOT_FOUND', 'unknown'],
] as const)('a ticket %s is asked for once', async (_, code, kind) => {
  place.mockImplementation(() => failed(code));
  stop = watch.start();
  expect(await asked(600_000)).toBe(1);
  expect(watch.state).toEqual({ kind });
});

it('a visit that has ended is neither asked for nor told any more', async () => {
  place.mockResolvedValue(aPlace({ state: 'ended', outcome: 'served' }));
  stop = watch.start();
  expect(await asked(600_000)).toBe(1);
  expect(follow).not.toHaveBeenCalled();
});
