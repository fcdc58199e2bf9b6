import { describe, expect, test } from 'vitest';
import { instantOf } from '../../calendar/local-time.ts';
import { ticketsOf } from '../ticket-book.ts';
import { aConfiguration, aCounter, aSeries, minutes } from '../testing/a-configuration.ts';
import { aHallDay, aRequest, aServingTicket, aTuesday, aWaitingTicket } from '../testing/a-hall-day.ts';
import { states } from '../testing/ticket-states.ts';

const reason = 'because';
const configuration = aConfiguration();
const morningOf = (day: string): number => instantOf('Asia/Ho_Chi_Minh', day, 8 * 60);

describe('closing the day', () => {
  test.each([
    ['waiting', 'expired', 'carried-over'],
    ['called', 'expired', 'carried-over'],
    ['serving', 'served', 'served'],
    ['parked', 'expired', 'carried-over'],
    ['noShow', 'no-show', 'no-show'],
  ] as const)(
    'ends a ticket that is %s as %s, or as %s where it is carried over',
    (state, expired, carried) => {
      for (const [policy, outcome] of [
        ['expire', expired],
        ['carry-over', carried],
      ] as const) {
        const { day, ticketId } = states[state]();
        day.done({ type: 'close-day', policy });
        expect(day.ticket(ticketId)).toMatchObject({ state: 'ended', outcome });
        expect(Object.values(day.hall.counters).map((counter) => counter.ticketId)).toEqual([
          null,
          null,
          null,
        ]);
      }
    },
  );

  test('leaves the right to rate what was being served, also after closing', () => {
    const day = aHallDay();
    const ticketId = aServingTicket(day);
    day.done({ type: 'close-day', policy: 'expire' });
    expect(day.answer({ type: 'use-rating-right', ticketId, leg: 1 })).toBe('rating-right-used');
    expect(day.answer({ type: 'use-rating-right', ticketId, leg: 1 })).toBe('ALREADY_RATED');
  });
});

describe('opening the next day', () => {
  test('on top of an open day closes that one first by its own rule', () => {
    const day = aHallDay({ rules: { ...configuration.rules, closing: 'carry-over' } });
    const ticketId = aWaitingTicket(day);
    expect(day.answer({ type: 'open-day', day: aTuesday, configuration })).toBe('day-closed day-opened');
    expect(day.ticket(ticketId)).toMatchObject({ state: 'waiting', line: 'service:birth' });
  });

  test('does not give again a label that was carried over, on the second day neither', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    for (const date of [aTuesday, '2026-11-25']) {
      day.done({ type: 'close-day', policy: 'carry-over' });
      day.now = morningOf(date);
      day.done({ type: 'open-day', day: date, configuration });
      const next = aWaitingTicket(day);
      expect(next).toBe(`${date}.A-002`);
      day.done({ type: 'cancel', ticketId: next, reason });
    }
    expect([...ticketsOf(day.hall.tickets)].map((ticket) => ticket.id)).toContain('2026-11-23.A-001');
  });

  test('does not lend a number that was carried over', () => {
    const day = aHallDay();
    const lent = { seriesId: 'a', holder: 'kiosk-1', incarnation: 'one' };
    day.done({ type: 'grant-range', ...lent, count: 5 });
    const offline = { number: 802, arrivedAt: day.now, grantedAt: day.now, insteadOf: null };
    day.done({ type: 'adopt-offline', ...lent, ...offline, ...aRequest() });
    day.done({ type: 'close-day', policy: 'carry-over' });
    day.done({ type: 'open-day', day: aTuesday, configuration });
    day.done({ type: 'grant-range', ...lent, count: 5 });
    expect(day.hall.series.a?.ranges).toMatchObject([{ from: 803, to: 807 }]);
  });

  test('carries nobody into a service that is offered no longer', () => {
    const day = aHallDay();
    aWaitingTicket(day);
    day.done({ type: 'close-day', policy: 'carry-over' });
    const without = { ...configuration, services: configuration.services.slice(1) };
    day.done({ type: 'open-day', day: aTuesday, configuration: without });
    expect(day.hall.tickets.size).toBe(0);
  });

  test('is refused for a day that is not later', () => {
    const day = aHallDay();
    expect(day.answer({ type: 'open-day', day: '2026-11-23', configuration })).toBe('DAY_ALREADY_OPEN');
    expect(day.answer({ type: 'open-day', day: '2026-11-20', configuration })).toBe('DAY_MUST_BE_LATER');
  });
});

describe('a new configuration', () => {
  const publish = (changes: Parameters<typeof aConfiguration>[0]) =>
    ({ type: 'publish-configuration', configuration: aConfiguration({ version: 2, ...changes }) }) as const;

  test('must be newer', () => {
    expect(aHallDay().answer({ type: 'publish-configuration', configuration })).toBe(
      'CONFIGURATION_NOT_NEWER',
    );
  });

  test('may not take the counter away from a clerk', () => {
    expect(aHallDay().answer(publish({ counters: configuration.counters.slice(1) }))).toBe(
      'CONFIGURATION_DROPS_USED',
    );
  });

  test('may not leave a service that somebody waits for without a counter', () => {
    const day = aHallDay();
    const counters = ['1', '2', '3'].map((id) => aCounter(id, ['land']));
    expect(day.answer(publish({ counters }))).toBe('configuration-published');
    const waited = aHallDay();
    aWaitingTicket(waited);
    expect(waited.answer(publish({ counters }))).toBe('CONFIGURATION_DROPS_USED');
  });

  test('may not give a prefix to another series, nor drop one whose numbers are lent', () => {
    const day = aHallDay();
    const other = [aSeries('other', { prefix: 'A' }), aSeries('b')];
    expect(day.answer(publish({ series: other }))).toBe('CONFIGURATION_DROPS_USED');
    day.done({ type: 'grant-range', seriesId: 'b', holder: 'kiosk-1', incarnation: 'one', count: 5 });
    expect(day.answer(publish({ series: [aSeries('a')] }))).toBe('CONFIGURATION_DROPS_USED');
  });

  test('that moves the bounds of a series does not bring lent numbers into it', () => {
    const day = aHallDay({ series: [aSeries('a', { offlineFrom: 3 }), aSeries('b')] });
    day.done({ type: 'grant-range', seriesId: 'a', holder: 'kiosk-1', incarnation: 'one', count: 2 });
    day.done(publish({}));
    const labels = [1, 2, 3].map(() => day.ticket(aWaitingTicket(day)).label);
    expect(labels).toEqual(['A-001', 'A-002', 'A-005']);
  });
});

describe('issuing', () => {
  test('stops for one service or for the whole hall, with the reason, until it is resumed', () => {
    const day = aHallDay();
    const issue = { type: 'issue', ...aRequest() } as const;
    day.done({ type: 'stop-issuing', serviceId: 'birth', reason: 'network' });
    expect(day.give(issue)).toMatchObject({
      refusal: { code: 'SERVICE_CLOSED', facts: { reason: 'network' } },
    });
    expect(day.give({ type: 'resume-issuing', serviceId: 'unknown' })).toMatchObject({
      refusal: { code: 'UNKNOWN_SERVICE' },
    });
    day.done({ type: 'resume-issuing', serviceId: 'birth' });
    day.done({ type: 'stop-issuing', serviceId: null, reason: 'fire' });
    expect(day.answer(issue)).toBe('ISSUING_STOPPED');
    day.done({ type: 'resume-issuing', serviceId: null });
    expect(day.answer(issue)).toBe('ticket-issued');
  });

  test('of a service that no counter serves is refused', () => {
    const day = aHallDay({ counters: [aCounter('3', ['land'])] }, ['3']);
    expect(day.answer({ type: 'issue', ...aRequest() })).toBe('SERVICE_CLOSED');
  });

  test('ends with the daily limit and with the series', () => {
    const [birth, land] = configuration.services;
    const limited = aHallDay({ services: [{ ...birth!, dailyLimit: 1 }, land!] });
    aWaitingTicket(limited);
    expect(limited.answer({ type: 'issue', ...aRequest() })).toBe('DAILY_LIMIT_REACHED');
    const short = aHallDay({ series: [aSeries('a', { offlineFrom: 2 }), aSeries('b')] });
    aWaitingTicket(short);
    expect(short.answer({ type: 'issue', ...aRequest() })).toBe('SERIES_EXHAUSTED');
  });

  test('is refused outside the hours of giving numbers', () => {
    const day = aHallDay();
    day.now = morningOf('2026-11-23') + minutes(10 * 60);
    expect(day.answer({ type: 'issue', ...aRequest() })).toBe('HALL_CLOSED');
  });
});
