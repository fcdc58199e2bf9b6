import { CallFailed, type Problem, type TicketPlace } from '@sanh/contract';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { aPlace } from '../testing/a-ticket.ts';
import { TicketWatch } from './TicketWatch.svelte.ts';

const failed = (problem: Problem | null): Promise<never> => Promise.reject(new CallFailed(problem));
const notFound: Problem = { type: 'about:blank', title: '', status: 404, code: 'NOT_FOUND' };

const ticketPlace = vi.fn<() => Promise<TicketPlace>>();
let watch: TicketWatch;

beforeEach(() => {
  vi.useFakeTimers();
  ticketPlace.mockReset().mockResolvedValue(aPlace());
  watch = new TicketWatch({ ticketPlace }, 'token');
});
afterEach(() => vi.useRealTimers());

const asked = async (ms: number): Promise<number> => {
  await vi.advanceTimersByTimeAsync(ms);
  return ticketPlace.mock.calls.length;
};

it('asks seldom while many are ahead', async () => {
  watch.start();
  expect(await asked(11_000)).toBe(1);
  expect(await asked(2000)).toBe(2);
});

it('asks oftener when the turn is near', async () => {
  ticketPlace.mockResolvedValue(aPlace({ ahead: 2 }));
  watch.start();
  expect(await asked(9000)).toBe(3);
});

it('asks no more once the visit has ended', async () => {
  ticketPlace.mockResolvedValue(aPlace({ state: 'ended' }));
  watch.start();
  expect(await asked(600_000)).toBe(1);
});

it('asks no more for a ticket that does not exist', async () => {
  ticketPlace.mockImplementation(() => failed(notFound));
  watch.start();
  expect(await asked(600_000)).toBe(1);
  expect(watch.state).toEqual({ kind: 'unknown' });
});

it('keeps the last known place when the line is lost, says so, and tries again', async () => {
  watch.start();
  await asked(0);
  ticketPlace.mockImplementation(() => failed(null));
  await asked(12_000);
  expect(watch.state).toEqual({ kind: 'shown', place: aPlace(), isLost: true });
  ticketPlace.mockResolvedValue(aPlace({ ahead: 5 }));
  await asked(12_000);
  expect(watch.state).toMatchObject({ isLost: false, place: { ahead: 5 } });
});

it('says that the server cannot be reached when it never was', async () => {
  ticketPlace.mockImplementation(() => failed(null));
  watch.start();
  await asked(0);
  expect(watch.state).toEqual({ kind: 'unreachable' });
});

it('stops asking when the page is left', async () => {
  const stop = watch.start();
  await asked(0);
  stop();
  expect(await asked(600_000)).toBe(1);
});
