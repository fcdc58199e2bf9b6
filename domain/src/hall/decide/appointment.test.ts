import { describe, expect, test } from 'vitest';
import { aConfiguration, aService, minutes } from '../testing/a-configuration.ts';
import { aHallDay, aRequest, aWaitingTicket, type HallDay } from '../testing/a-hall-day.ts';

const issueFor = (day: HallDay, inMinutes: number, graceMinutes = 15) => {
  const appointmentAt = day.now + minutes(inMinutes);
  return {
    type: 'issue',
    ...aRequest({ channel: 'appointment', appointmentAt }),
    appointmentUntil: appointmentAt + minutes(graceMinutes),
  } as const;
};

const issued = (day: HallDay, inMinutes: number) => {
  const [event] = day.done(issueFor(day, inMinutes));
  if (event?.type !== 'ticket-issued') throw new Error('no ticket issued');
  return event;
};

describe('a number for an appointment', () => {
  test('keeps its time until the grace is over and is an ordinary one after it', () => {
    const day = aHallDay();
    const inTime = issued(day, -15);
    const late = issued(day, -16);
    expect(inTime.ticket.appointmentAt).toBe(day.now - minutes(15));
    expect(late.ticket.appointmentAt).toBeNull();
  });

  test('is called when it is due, ahead of those who wait longer', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    issued(day, 10);
    const [called] = day.done({ type: 'call-next', counterId: '1', finishCurrent: false });
    expect(called).toMatchObject({ why: { rule: 'appointment', passedOverCount: 1 } });
  });

  test('is given although the numbers of the day are, and a late one is not', () => {
    const services = [
      aService('birth', { seriesId: 'a', dailyLimit: 1 }),
      aService('land', { seriesId: 'b' }),
    ];
    const day = aHallDay(aConfiguration({ services }));
    aWaitingTicket(day);
    expect(day.answer({ type: 'issue', ...aRequest() })).toBe('DAILY_LIMIT_REACHED');
    expect(day.answer(issueFor(day, 5))).toBe('ticket-issued');
    expect(day.answer(issueFor(day, -30))).toBe('DAILY_LIMIT_REACHED');
  });

  test('is given although the line would not reach an ordinary one today', () => {
    const day = aHallDay({}, ['1']);
    day.after(minutes(8 * 60 + 50));
    while (day.answer({ type: 'issue', ...aRequest() }) === 'ticket-issued');
    expect(day.answer({ type: 'issue', ...aRequest() })).toBe('CANNOT_BE_SERVED_TODAY');
    expect(day.answer(issueFor(day, 5))).toBe('ticket-issued');
  });

  test('promises no wait before its time: it is not waited for, it is called when it is due', () => {
    const day = aHallDay();
    for (let n = 0; n < 5; n += 1) aWaitingTicket(day);
    expect(issued(day, 25)).toMatchObject({
      shown: { wait: { kind: 'unknown' } },
      ticket: { promised: null },
    });
    expect(issued(day, 5).shown.wait.kind).toBe('range');
  });

  test('of a service that was stopped is refused like any other', () => {
    const day = aHallDay();
    day.done({ type: 'stop-issuing', serviceId: 'birth', reason: 'meeting' });
    expect(day.answer(issueFor(day, 5))).toBe('SERVICE_CLOSED');
  });
});
