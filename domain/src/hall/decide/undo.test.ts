import { describe, expect, test } from 'vitest';
import type { CounterCommand } from '../command.ts';
import { hashOfHall } from '../hash.ts';
import type { Hall } from '../hall.ts';
import { aConfiguration, aCounter, minutes } from '../testing/a-configuration.ts';
import { aCalledTicket, aHallDay, aServingTicket, aWaitingTicket } from '../testing/a-hall-day.ts';

const counterId = '1';
const reason = 'because';

/** What undo must bring back: everything but the version, the clock and what remembers the step. */
function essence(hall: Hall): string {
  const tickets = {
    ...hall.tickets,
    buckets: hall.tickets.buckets.map((bucket) => bucket?.map((ticket) => ({ ...ticket, version: 0 }))),
  };
  const counters = Object.fromEntries(
    Object.entries(hall.counters).map(([id, state]) => [id, { ...state, lastStep: null }]),
  );
  return hashOfHall({ ...hall, version: 0, at: 0, tickets, counters, recentCalls: [] });
}

const steps: Record<string, { from: 'waiting' | 'called' | 'serving'; step: CounterCommand }> = {
  'a call': { from: 'waiting', step: { type: 'call-next', counterId, finishCurrent: false } },
  'a start': { from: 'called', step: { type: 'start', counterId } },
  'a finish': { from: 'serving', step: { type: 'finish', counterId } },
  'an absence': { from: 'called', step: { type: 'no-show', counterId } },
  'a parking': { from: 'serving', step: { type: 'park', counterId, reason, forMs: null } },
  'a requeue': { from: 'serving', step: { type: 'requeue', counterId, reason, placement: 'last' } },
  'a transfer': {
    from: 'serving',
    step: {
      ...{ type: 'transfer', counterId, reason, placement: 'first', comeBack: true },
      to: { kind: 'service', serviceId: 'land' },
    },
  },
};

const arrange = { waiting: aWaitingTicket, called: aCalledTicket, serving: aServingTicket };

describe('undo', () => {
  test.each(Object.entries(steps))('of %s leaves the hall as it was before the step', (_, { from, step }) => {
    const day = aHallDay();
    for (let others = 0; others < 3; others++) aWaitingTicket(day);
    if (from === 'waiting') arrange.waiting(day);
    else arrange[from](day);
    if (step.type === 'no-show') {
      day.done({ type: 'recall', counterId });
      day.after(minutes(1));
    }
    const before = essence(day.hall);
    day.done(step);
    day.after(1000).done({ type: 'undo', counterId });
    expect(essence(day.hall)).toBe(before);
  });

  test('of a cancelled visit gives it back to the clerk who had it', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day);
    day.done({ type: 'cancel', ticketId, reason }, { kind: 'staff', id: 'clerk-1', isManager: false });
    day.done({ type: 'undo', counterId });
    expect(day.ticket(ticketId).state).toBe('serving');
  });

  test('of a finish takes back its own service time, not one that another counter added since', () => {
    const day = aHallDay();
    aServingTicket(day);
    aServingTicket(day, '2');
    day.after(minutes(5)).done({ type: 'finish', counterId: '1' });
    day.after(minutes(2)).done({ type: 'finish', counterId: '2' });
    day.done({ type: 'undo', counterId: '1' });
    expect(day.hall.services.birth?.recentMs).toEqual([minutes(7)]);
  });

  test('is refused once somebody has touched the ticket', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day);
    day.done({ type: 'finish', counterId });
    day.done({ type: 'use-rating-right', ticketId, leg: 1 });
    expect(day.answer({ type: 'undo', counterId })).toBe('CHANGED_MEANWHILE');
  });

  test('is refused when the time limit is over', () => {
    const day = aHallDay();
    aServingTicket(day);
    day.after(minutes(5) + 1);
    expect(day.answer({ type: 'undo', counterId })).toBe('UNDO_TOO_LATE');
  });

  test('undoes one step only', () => {
    const day = aHallDay();
    aServingTicket(day);
    day.done({ type: 'undo', counterId });
    expect(day.answer({ type: 'undo', counterId })).toBe('NOTHING_TO_UNDO');
  });

  test('does not bring a ticket back to a counter that has paused since', () => {
    const day = aHallDay();
    aServingTicket(day);
    day.done({ type: 'finish', counterId });
    day.done({ type: 'pause-counter', counterId, reason, until: null });
    expect(day.answer({ type: 'undo', counterId })).toBe('COUNTER_PAUSED');
  });

  test('does not bring back a service that the configuration has dropped since', () => {
    const day = aHallDay();
    aServingTicket(day);
    day.done({
      ...{ type: 'transfer', counterId, reason, placement: 'last', comeBack: false },
      to: { kind: 'service', serviceId: 'land' },
    });
    const { services } = aConfiguration();
    const counters = ['1', '2', '3'].map((id) => aCounter(id, ['land']));
    const configuration = aConfiguration({ version: 2, services: services.slice(1), counters });
    day.done({ type: 'publish-configuration', configuration });
    expect(day.answer({ type: 'undo', counterId })).toBe('CHANGED_MEANWHILE');
  });

  test('holds after a new configuration that keeps what it needs', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day);
    day.done({ type: 'publish-configuration', configuration: aConfiguration({ version: 2 }) });
    day.done({ type: 'undo', counterId });
    expect(day.ticket(ticketId).state).toBe('called');
  });
});
