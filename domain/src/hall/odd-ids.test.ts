import { expect, test } from 'vitest';
import { hashOfHall } from './hash.ts';
import { fromSnapshot, toSnapshot, type HallSnapshot } from './snapshot.ts';
import { aCounter, aSeries, aService, priorityFirst } from './testing/a-configuration.ts';
import { aHallDay, aWaitingTicket } from './testing/a-hall-day.ts';

const oddIds = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'a.b/c:d', ''];

test.each(oddIds)('a hall works with %j as the id of a counter, a service and a series', (id) => {
  const day = aHallDay(
    {
      series: [aSeries(id, { prefix: 'X' })],
      services: [aService(id, { dailyLimit: 9 })],
      counters: [aCounter(id, [id])],
    },
    [id],
  );
  const labels = [1, 2].map(() => day.ticket(aWaitingTicket(day, { serviceId: id })).label);
  day.done({ type: 'grant-range', seriesId: id, holder: id, incarnation: id, count: 5 });
  expect(labels).toEqual(['X-001', 'X-002']);
  expect(day.callsOf(id)).toEqual(labels);
  const snapshot = JSON.parse(JSON.stringify(toSnapshot(day.hall))) as HallSnapshot;
  expect(hashOfHall(fromSnapshot(snapshot))).toBe(hashOfHall(day.hall));
});

test.each(oddIds)('%j is unknown where it was never configured', (id) => {
  const day = aHallDay();
  expect(day.answer({ type: 'open-counter', counterId: id })).toBe('UNKNOWN_COUNTER');
  expect(day.answer({ type: 'stop-issuing', serviceId: id, reason: 'because' })).toBe('UNKNOWN_SERVICE');
  expect(day.answer({ type: 'cancel', ticketId: id, reason: 'because' })).toBe('UNKNOWN_TICKET');
});

test.each([0, -3, Number.NaN])(
  'a rule that lets %d privileged go first still lets ordinary ones through',
  (inRow) => {
    const day = aHallDay({ counters: [aCounter('1', ['birth'], priorityFirst(inRow))] }, ['1']);
    aWaitingTicket(day);
    for (let elderly = 0; elderly < 3; elderly++) aWaitingTicket(day, { priorityClassId: 'elderly' });
    expect(day.callsOf('1').indexOf('A-001')).toBe(1);
  },
);
