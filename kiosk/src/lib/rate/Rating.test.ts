import { CallFailed, type Client, type Problem, type RatingOffer } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { aCentre, mondayMorning } from '../testing/a-hall.ts';
import { Rating } from './Rating.svelte.ts';
import type { SaidOutbox } from './SaidOutbox.ts';
import { slipOfToken } from './slip-of-token.ts';

const problem = (code: Problem['code']): CallFailed =>
  new CallFailed({ type: 'about:blank', title: '', status: 409, code });

const tokenOf = (centreId: string, ticketId: string): string =>
  `${btoa(`${centreId}|${ticketId}`).replaceAll('=', '')}.${'A'.repeat(22)}`;
const token = tokenOf('c', '2026-11-23.B-017');

const offered: RatingOffer = {
  ...{ centreId: 'c', label: 'B-017', scale: aCentre.ratings, now: mondayMorning },
  legs: [{ leg: 2, counterNumber: '5', service: { vi: 'Đất đai' }, endedAt: 0, until: 1 }],
};

const ratingOffer = vi.fn<Client['ratingOffer']>();
const say = vi.fn<SaidOutbox['say']>();
let rating: Rating;

beforeEach(() => {
  ratingOffer.mockReset().mockResolvedValue(offered);
  say.mockReset().mockResolvedValue({ kind: 'counted' });
  rating = new Rating({ ratingOffer }, { say }, () => ({ centre: aCentre, now: mondayMorning }));
});

it('a slip is rated at the leg that was served last, with the level and the server’s time', async () => {
  await rating.open(token);
  rating.choose('satisfied');
  await rating.send();
  expect(say.mock.calls[0]).toMatchObject([
    'c',
    { body: { level: 'satisfied', visit: { token, leg: 2 }, comment: null, givenAt: mondayMorning } },
  ]);
  expect(rating.state).toEqual({ kind: 'thanks', said: 'rating', isKept: false });
});

it('while the server is away a slip is rated unseen, and its number is told from its code', async () => {
  ratingOffer.mockRejectedValue(new CallFailed(null));
  await rating.open(token);
  expect(rating.state).toMatchObject({ kind: 'faces', what: { label: 'B-017', leg: null } });
  say.mockResolvedValue({ kind: 'kept' });
  rating.choose('very-satisfied');
  await rating.send();
  expect(say.mock.calls[0]?.[1].body).toMatchObject({ visit: { token, leg: null } });
  expect(rating.state).toMatchObject({ kind: 'thanks', isKept: true });
});

it.each([
  ['a slip that has been rated', token, 'ALREADY_RATED'],
  ['a slip of another centre', tokenOf('d', '2026-11-23.B-017'), 'TICKET_OF_ANOTHER_CENTRE'],
  ['a code that names no slip', `AAAA.${'A'.repeat(22)}`, 'UNKNOWN_TICKET'],
])('%s is told as what it is', async (_, scanned, code) => {
  ratingOffer.mockRejectedValue(problem('ALREADY_RATED'));
  await rating.open(scanned);
  expect(rating.state).toEqual({ kind: 'failed', problem: code });
});

it('whoever is let down says why, by a reason or in own words', async () => {
  rating.rateWithoutSlip();
  expect(rating.missing).toBe('first');
  rating.choose('dissatisfied');
  expect(rating.missing).toBe('must');
  await rating.send();
  expect(say).not.toHaveBeenCalled();
  rating.toggle('wait');
  expect(rating.missing).toBeNull();
  rating.toggle('wait');
  rating.text.value = 'Chờ lâu quá';
  expect(rating.missing).toBeNull();
});

it('a reason of another level goes away with it', () => {
  rating.rateWithoutSlip();
  rating.choose('dissatisfied');
  rating.toggle('wait');
  rating.choose('satisfied');
  expect(rating.reasons).toEqual([]);
});

it('a second tap sends nothing more', async () => {
  rating.rateWithoutSlip();
  rating.choose('satisfied');
  await Promise.all([rating.send(), rating.send()]);
  expect(say).toHaveBeenCalledTimes(1);
});

it('what comes for somebody who has gone is shown to nobody, and nothing of them is left', async () => {
  const opened = rating.open(token);
  rating.text.value = 'Của tôi';
  rating.close();
  await opened;
  expect([rating.state.kind, rating.text.value, rating.level]).toEqual(['none', '', null]);
});

it('reads a slip’s number in any letters, and nothing from what is none', () => {
  expect(slipOfToken(token)).toEqual({ centreId: 'c', label: 'B-017' });
  expect(slipOfToken('%%%.x')).toBeNull();
  expect(slipOfToken(btoa('c|17'))).toBeNull();
});
