import { describe, expect, test } from 'vitest';
import type { CounterCommand, Destination } from '../command.ts';
import { minutes } from '../testing/a-configuration.ts';
import {
  aCalledTicket,
  aHallDay,
  aServingTicket,
  aWaitingTicket,
  type HallDay,
} from '../testing/a-hall-day.ts';

const reason = 'because';
const toLand: Destination = { kind: 'service', serviceId: 'land' };
const toCounter = (counterId: string): Destination => ({ kind: 'counter', counterId });

const transfer = (counterId: string, to: Destination, comeBack = false): CounterCommand => ({
  ...{ type: 'transfer', counterId, to, comeBack, placement: 'by-waiting-time', reason },
});

const serveNext = (day: HallDay, counterId: string) => {
  day.done({ type: 'call-next', counterId, finishCurrent: false });
  day.done({ type: 'start', counterId });
};

describe('a transfer', () => {
  test('by waiting time stands where its arrival puts it', () => {
    const day = aHallDay();
    aServingTicket(day, '1');
    aWaitingTicket(day, { serviceId: 'land' });
    day.done(transfer('1', toLand));
    expect(day.callsOf('3')).toEqual(['A-001', 'B-001']);
  });

  test('with the wish to have it back returns ahead of the line, for what it was served for at first', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day, '1');
    aWaitingTicket(day);
    day.done(transfer('1', toLand, true));
    serveNext(day, '3');
    day.done({ type: 'finish', counterId: '3' });
    expect(day.ticket(ticketId)).toMatchObject({ serviceId: 'birth', line: 'counter:1', leg: 3 });
    expect(day.callsOf('1')).toEqual(['A-001', 'A-002']);
  });

  test('sent on without a wish still returns to who asked first', () => {
    const day = aHallDay({}, ['1', '2', '3']);
    const ticketId = aServingTicket(day, '1');
    day.done(transfer('1', toLand, true));
    serveNext(day, '3');
    day.done(transfer('3', toCounter('2')));
    serveNext(day, '2');
    day.done({ type: 'finish', counterId: '2' });
    expect(day.ticket(ticketId)).toMatchObject({ line: 'counter:1', serviceId: 'birth', returnTo: null });
  });

  test('comes back into the service line when the counter that wanted it has closed', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day, '1');
    day.done(transfer('1', toLand, true));
    serveNext(day, '3');
    day.done({ type: 'close-counter', counterId: '1' });
    day.done({ type: 'finish', counterId: '3' });
    expect(day.ticket(ticketId)).toMatchObject({ line: 'service:birth', standing: 'returning' });
    expect(day.callsOf('2')).toEqual(['A-001']);
  });

  test('to a counter where nobody sits is refused', () => {
    const day = aHallDay({}, ['1']);
    aServingTicket(day, '1');
    expect(day.answer(transfer('1', toCounter('2')))).toBe('COUNTER_NOT_OPEN');
  });

  test('to where the ticket is already is refused', () => {
    const day = aHallDay();
    aServingTicket(day, '1');
    expect(day.answer(transfer('1', toCounter('1')))).toBe('SAME_PLACE');
    expect(day.answer(transfer('1', { kind: 'service', serviceId: 'birth' }))).toBe('SAME_PLACE');
  });

  test('to a service that is stopped is refused', () => {
    const day = aHallDay();
    aServingTicket(day, '1');
    day.done({ type: 'stop-issuing', serviceId: 'land', reason });
    expect(day.answer(transfer('1', toLand))).toBe('SERVICE_CLOSED');
  });
});

describe('a counter that closes', () => {
  test('sends who waited for it alone back to the service line, in the order they had', () => {
    const day = aHallDay();
    for (let times = 0; times < 2; times++) {
      aServingTicket(day, '1');
      day.done(transfer('1', toCounter('2')));
    }
    aWaitingTicket(day);
    day.done({ type: 'close-counter', counterId: '2' });
    expect(day.callsOf('1')).toEqual(['A-001', 'A-002', 'A-003']);
  });

  test('does not get a withdrawn or requeued ticket back into its own line', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day, '1');
    day.done(transfer('1', toCounter('2')));
    day.done({ type: 'call-ticket', counterId: '1', ticketId, reason });
    day.done({ type: 'close-counter', counterId: '2' });
    day.done({ type: 'uncall', counterId: '1', reason });
    expect(day.ticket(ticketId)).toMatchObject({ line: 'service:birth' });
  });
});

describe('parking', () => {
  test('keeps the rank: who comes back in time is called before all who wait', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day, '1');
    aWaitingTicket(day);
    day.done({ type: 'park', counterId: '1', reason, forMs: null });
    day.after(minutes(59)).done({ type: 'return-parked', ticketId });
    expect(day.callsOf('1')).toEqual(['A-001', 'A-002']);
  });

  test('is never longer than the rule allows, nor ends before it began', () => {
    const day = aHallDay();
    const long = aServingTicket(day, '1');
    day.done({ type: 'park', counterId: '1', reason, forMs: minutes(600) });
    expect(day.ticket(long)).toMatchObject({ until: day.now + minutes(60) });
    const negative = aServingTicket(day, '1');
    day.done({ type: 'park', counterId: '1', reason, forMs: -minutes(5) });
    expect(day.ticket(negative)).toMatchObject({ until: day.now });
  });

  test('that took too long ends in the line only by a clerk, behind everybody', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day, '1');
    day.done({ type: 'park', counterId: '1', reason, forMs: minutes(10) });
    day.after(minutes(11));
    aWaitingTicket(day);
    expect(day.answer({ type: 'return-parked', ticketId })).toBe('PARKED_TOO_LONG');
    day.after(1).done({ type: 'bring-back', ticketId, reason });
    expect(day.callsOf('1')).toEqual(['A-002', 'A-001']);
  });
});

describe('an absent citizen', () => {
  test('who comes after all goes behind everybody and is missed no longer', () => {
    const day = aHallDay();
    const ticketId = aCalledTicket(day, '1');
    day.done({ type: 'recall', counterId: '1' });
    aWaitingTicket(day);
    day.after(minutes(1)).done({ type: 'no-show', counterId: '1' });
    expect(day.hall.missed).toEqual([ticketId]);
    day.after(1).done({ type: 'bring-back', ticketId, reason });
    expect(day.hall.missed).toEqual([]);
    expect(day.callsOf('1')).toEqual(['A-002', 'A-001']);
  });

  test('is marked absent only after enough calls and enough time', () => {
    const day = aHallDay();
    aCalledTicket(day, '1');
    const noShow = { type: 'no-show', counterId: '1' } as const;
    expect(day.give(noShow)).toMatchObject({ refusal: { facts: { callsLeft: 1, secondsLeft: 60 } } });
    day.done({ type: 'recall', counterId: '1' });
    expect(day.give(noShow)).toMatchObject({ refusal: { facts: { callsLeft: 0, secondsLeft: 60 } } });
    expect(day.after(minutes(1)).answer(noShow)).toBe('ticket-missed');
  });
});

describe('placement', () => {
  test.each([
    ['by-waiting-time', ['A-001', 'A-002', 'A-003']],
    ['first', ['A-001', 'A-002', 'A-003']],
    ['last', ['A-002', 'A-003', 'A-001']],
  ] as const)('%s of a requeued ticket is called in the order %j', (placement, order) => {
    const day = aHallDay();
    aServingTicket(day, '1');
    aWaitingTicket(day);
    aWaitingTicket(day);
    day.after(1).done({ type: 'requeue', counterId: '1', reason, placement });
    expect(day.callsOf('1')).toEqual(order);
  });
});
