import { CallFailed, type Client, type Problem, type RatingOffer } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { aCentre } from '../testing/a-hall.ts';
import { TicketRating } from './TicketRating.svelte.ts';

const problem = (code: Problem['code']): CallFailed =>
  new CallFailed({ type: 'about:blank', title: '', status: 409, code });
const offered: RatingOffer = {
  ...{ centreId: 'c', label: 'B-017', scale: aCentre.ratings, now: 0 },
  legs: [{ leg: 1, counterNumber: '5', service: { vi: 'Đất đai' }, endedAt: 0, until: 1 }],
};

const ratingOffer = vi.fn<Client['ratingOffer']>();
const rateFromPhone = vi.fn<Client['rateFromPhone']>();
let rating: TicketRating;

beforeEach(async () => {
  ratingOffer.mockReset().mockResolvedValue(offered);
  rateFromPhone.mockReset().mockResolvedValue({ level: 'satisfied', label: 'B-017' });
  rating = new TicketRating({ ratingOffer, rateFromPhone }, 't');
  await rating.look();
});

it('what has been served is rated at its leg', async () => {
  rating.choose('satisfied');
  await Promise.all([rating.send('vi'), rating.send('vi')]);
  expect(rateFromPhone.mock.calls.map(([{ body }]) => body)).toEqual([
    { level: 'satisfied', reasons: [], comment: null, language: 'vi', leg: 1 },
  ]);
  expect(rating.state.kind).toBe('thanks');
});

it('whoever is let down is asked why before anything is sent', async () => {
  rating.choose('dissatisfied');
  await rating.send('vi');
  expect([rating.refused, rateFromPhone.mock.calls.length]).toEqual(['needsWhy', 0]);
  rating.toggle('wait');
  await rating.send('vi');
  expect(rating.state.kind).toBe('thanks');
});

it('what has been rated already is thanked for, also when that happened meanwhile', async () => {
  ratingOffer.mockRejectedValue(problem('ALREADY_RATED'));
  const later = new TicketRating({ ratingOffer, rateFromPhone }, 't');
  await later.look();
  expect(later.state.kind).toBe('thanks');
  rateFromPhone.mockRejectedValue(problem('ALREADY_RATED'));
  rating.choose('satisfied');
  await rating.send('vi');
  expect(rating.state.kind).toBe('thanks');
});

it('what could not be sent says so and goes again under its id', async () => {
  rateFromPhone.mockRejectedValueOnce(problem('INTERNAL'));
  rating.choose('satisfied');
  await rating.send('vi');
  expect(rating.refused).toBe('failed');
  await rating.send('vi');
  const ids = rateFromPhone.mock.calls.map(([{ commandId }]) => commandId);
  expect([ids.length, new Set(ids).size, rating.state.kind]).toEqual([2, 1, 'thanks']);
});

it('where nothing may be rated nothing is asked', async () => {
  ratingOffer.mockRejectedValue(problem('RATING_RIGHT_EXPIRED'));
  const none = new TicketRating({ ratingOffer, rateFromPhone }, 't');
  await none.look();
  expect(none.state.kind).toBe('none');
});
