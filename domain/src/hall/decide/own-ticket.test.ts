import { describe, expect, test } from 'vitest';
import { minutes, theRules } from '../testing/a-configuration.ts';
import { aHallDay, aWaitingTicket } from '../testing/a-hall-day.ts';

const aCitizen = { kind: 'citizen' } as const;

describe('some minutes more', () => {
  test('let others go first, and then count as waited for', () => {
    const day = aHallDay();
    const first = aWaitingTicket(day);
    aWaitingTicket(day);
    aWaitingTicket(day);
    day.done({ type: 'hold', ticketId: first }, aCitizen);
    day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
    expect(day.ticket(first)).toMatchObject({
      state: 'parked',
      counterId: null,
      until: day.now + minutes(10),
    });
    day.after(minutes(10)).done({ type: 'return-parked', ticketId: first }, { kind: 'system' });
    day.done({ type: 'start', counterId: '1' });
    expect(day.callsOf('1')).toEqual(['A-001', 'A-003']);
  });

  test('give nobody a place ahead of whoever came before', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    const second = aWaitingTicket(day);
    day.done({ type: 'hold', ticketId: second }, aCitizen);
    day.done({ type: 'return-parked', ticketId: second }, aCitizen);
    expect(day.callsOf('1')).toEqual(['A-001', 'A-002']);
  });

  test('end without a limit: whoever is late has still kept the place', () => {
    const day = aHallDay();
    const ticketId = aWaitingTicket(day);
    day.done({ type: 'hold', ticketId }, aCitizen);
    day.after(minutes(200));
    expect(day.answer({ type: 'return-parked', ticketId }, aCitizen)).toBe('ticket-requeued');
  });

  test('are given as often as the centre says', () => {
    const day = aHallDay({ rules: theRules({ hold: { forMs: minutes(5), atMost: 1 } }) });
    const ticketId = aWaitingTicket(day);
    day.done({ type: 'hold', ticketId }, aCitizen);
    expect(day.ticket(ticketId)).toMatchObject({ until: day.now + minutes(5) });
    day.done({ type: 'return-parked', ticketId }, aCitizen);
    expect(day.answer({ type: 'hold', ticketId }, aCitizen)).toBe('HOLDS_USED_UP');
  });

  test('leave a ticket that waited for one counter to its service when that counter has closed', () => {
    const day = aHallDay();
    const ticketId = aWaitingTicket(day);
    day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
    day.done({
      ...{ type: 'transfer', counterId: '1', to: { kind: 'counter', counterId: '2' } },
      ...{ placement: 'by-waiting-time', comeBack: false, reason: 'because' },
    });
    day.done({ type: 'hold', ticketId }, aCitizen);
    day.done({ type: 'close-counter', counterId: '2' });
    day.done({ type: 'return-parked', ticketId }, aCitizen);
    expect(day.ticket(ticketId)).toMatchObject({ state: 'waiting', line: 'service:birth' });
  });
});

describe('a cancellation taken back', () => {
  test('gives the place back, also to a ticket that was being held', () => {
    const day = aHallDay();
    const [first, held] = [aWaitingTicket(day), aWaitingTicket(day)];
    aWaitingTicket(day);
    day.done({ type: 'hold', ticketId: held }, aCitizen);
    for (const ticketId of [first, held]) {
      day.done({ type: 'cancel', ticketId, reason: 'citizen' }, aCitizen);
      day.done({ type: 'uncancel', ticketId }, aCitizen);
    }
    expect(day.callsOf('1')).toEqual(['A-001', 'A-002', 'A-003']);
  });

  test('comes too late after the limit of undoing', () => {
    const day = aHallDay();
    const ticketId = aWaitingTicket(day);
    day.done({ type: 'cancel', ticketId, reason: 'citizen' }, aCitizen);
    expect(day.after(minutes(5) + 1).answer({ type: 'uncancel', ticketId }, aCitizen)).toBe('UNDO_TOO_LATE');
  });

  test('brings no ticket back that a clerk had parked', () => {
    const day = aHallDay();
    const ticketId = aWaitingTicket(day);
    day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
    day.done({ type: 'park', counterId: '1', reason: 'papers', forMs: null });
    day.done({ type: 'cancel', ticketId, reason: 'citizen' }, aCitizen);
    expect(day.answer({ type: 'uncancel', ticketId }, aCitizen)).toBe('NOTHING_TO_UNDO');
  });
});
