import { expect, test } from 'vitest';
import { minutes } from '../hall/testing/a-configuration.ts';
import { aHallDay, aMonday, aTuesday } from '../hall/testing/a-hall-day.ts';
import { leasesWanted } from './leases-wanted.ts';
import { emptyReserve, type Lease } from './reserve.ts';

const aLease = (day: string, seriesId: string, left: number): Lease => ({
  ...{ day, seriesId, holder: 'kiosk-1', from: 800, to: 819, next: 820 - left, grantedAt: 0 },
});
const reserveWith = (...leases: readonly Lease[]) => ({ ...emptyReserve('one'), leases });

test('a kiosk without numbers wants twenty of each series', () => {
  const day = aHallDay();
  expect(leasesWanted(emptyReserve('one'), day.hall, day.now)).toEqual([
    { seriesId: 'a', day: aMonday, count: 20 },
    { seriesId: 'b', day: aMonday, count: 20 },
  ]);
});

test('it fills up when fewer than half are left', () => {
  const day = aHallDay();
  const reserve = reserveWith(aLease(aMonday, 'a', 10), aLease(aMonday, 'b', 9));
  expect(leasesWanted(reserve, day.hall, day.now)).toEqual([{ seriesId: 'b', day: aMonday, count: 11 }]);
});

test('in the evening it wants those of the next day the hall opens, also once the day is closed', () => {
  const day = aHallDay();
  const full = reserveWith(aLease(aMonday, 'a', 20), aLease(aMonday, 'b', 20));
  day.after(minutes(7 * 60));
  expect(leasesWanted(full, day.hall, day.now).map((wish) => wish.day)).toEqual([]);
  day.after(minutes(2 * 60));
  day.done({ type: 'close-day', policy: 'expire' });
  expect(leasesWanted(full, day.hall, day.now).map((wish) => wish.day)).toEqual([aTuesday, aTuesday]);
});
