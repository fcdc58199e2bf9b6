import { expect, test } from 'vitest';
import { replay } from './evolve.ts';
import type { RecordedEvent } from './event.ts';
import { hashOfHall } from './hash.ts';
import { emptyHall, type Hall } from './hall.ts';
import { fromSnapshot, toSnapshot, type HallSnapshot } from './snapshot.ts';
import { aCalledTicket, aHallDay, aServingTicket, aWaitingTicket } from './testing/a-hall-day.ts';

/** The same data with the keys of every object in the opposite order, as a database may give it back. */
const keysTurned = <T>(value: T): T =>
  JSON.parse(
    JSON.stringify(value, (_key, part: unknown) =>
      typeof part === 'object' && part !== null && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).reverse())
        : part,
    ),
  ) as T;

function aBusyHall(): { hall: Hall; log: readonly RecordedEvent[] } {
  const day = aHallDay();
  for (let count = 0; count < 40; count++) aWaitingTicket(day);
  aServingTicket(day, '1', { priorityClassId: 'elderly' });
  day.done({ type: 'call-next', counterId: '2', finishCurrent: false });
  aCalledTicket(day, '3', { serviceId: 'land' });
  return day;
}

test('folding the log, whatever the order of its keys, gives the same hash', () => {
  const { hall, log } = aBusyHall();
  expect(hashOfHall(replay(emptyHall('centre'), keysTurned(log)))).toBe(hashOfHall(hall));
});

test('reading a snapshot, whatever the order of its keys and tickets, gives the same hash', () => {
  const { hall } = aBusyHall();
  const snapshot: HallSnapshot = keysTurned(toSnapshot(hall));
  const turned = { ...snapshot, tickets: [...snapshot.tickets].reverse() };
  expect(hashOfHall(fromSnapshot(turned))).toBe(hashOfHall(hall));
});

test('every event gives another hash', () => {
  const { log } = aBusyHall();
  const hashes = new Set<string>();
  let hall = emptyHall('centre');
  for (const event of log) {
    hall = replay(hall, [event]);
    hashes.add(hashOfHall(hall));
  }
  expect(hashes.size).toBe(log.length);
});

test('one changed ticket at the same version gives another hash', () => {
  const { hall } = aBusyHall();
  const snapshot = toSnapshot(hall);
  const [first, ...others] = snapshot.tickets;
  const changed = fromSnapshot({ ...snapshot, tickets: [{ ...first!, language: 'en' }, ...others] });
  expect(hashOfHall(changed)).not.toBe(hashOfHall(hall));
});
