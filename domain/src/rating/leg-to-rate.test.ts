import { expect, test } from 'vitest';
import { aCalledTicket, aHallDay, aServingTicket } from '../hall/testing/a-hall-day.ts';
import { isOverAtCounter, legToRate } from './leg-to-rate.ts';

const counterId = '1';

test('nothing is to be rated before somebody has been served', () => {
  const day = aHallDay();
  expect(legToRate(day.hall, counterId)).toBeNull();
  aServingTicket(day);
  expect(legToRate(day.hall, counterId)).toBeNull();
});

test('a served leg is to be rated at its own counter, as soon as it is finished', () => {
  const day = aHallDay();
  const ticketId = aServingTicket(day);
  day.after(60_000).done({ type: 'finish', counterId });
  expect(legToRate(day.hall, counterId)).toEqual({
    ...{ ticketId, leg: 1, label: day.ticket(ticketId).label, language: 'vi', servedAt: day.now },
  });
  expect(legToRate(day.hall, '2')).toBeNull();
});

test('whoever is sent on to another counter is asked there, when all is done', () => {
  const day = aHallDay();
  const ticketId = aServingTicket(day);
  day.done({
    ...{ type: 'transfer', counterId, to: { kind: 'counter', counterId: '2' } },
    ...{ comeBack: false, placement: 'first', reason: 'because' },
  });
  expect(legToRate(day.hall, counterId)).toBeNull();
  day.done({ type: 'call-next', counterId: '2', finishCurrent: false });
  day.done({ type: 'start', counterId: '2' });
  day.done({ type: 'finish', counterId: '2' });
  expect(legToRate(day.hall, '2')).toMatchObject({ ticketId, leg: 2 });
});

test('a finish that is taken back, and a leg that has been rated elsewhere, are not to be rated', () => {
  const day = aHallDay();
  const ticketId = aServingTicket(day);
  day.done({ type: 'finish', counterId });
  day.done({ type: 'undo', counterId });
  expect(legToRate(day.hall, counterId)).toBeNull();
  day.done({ type: 'finish', counterId });
  day.done({ type: 'use-rating-right', ticketId, leg: 1 });
  expect(legToRate(day.hall, counterId)).toBeNull();
});

test('the question goes on while the next one is called, and is over once that one is served', () => {
  const day = aHallDay();
  aServingTicket(day);
  day.done({ type: 'finish', counterId });
  const asked = legToRate(day.hall, counterId)!;
  aCalledTicket(day);
  expect(isOverAtCounter(day.hall, counterId, asked)).toBe(false);
  day.done({ type: 'start', counterId });
  expect(isOverAtCounter(day.hall, counterId, asked)).toBe(true);
});
