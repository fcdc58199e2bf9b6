import type { FreeSlots } from '@sanh/contract';
import { minuteOfDay } from '@sanh/domain';
import type { TextKey } from '@sanh/ui';

const noon = 720;
const evening = 1080;

export interface PartOfDay {
  readonly name: TextKey;
  readonly times: readonly number[];
}

/** The times of a day as people speak of them: morning, afternoon, evening; none empty. */
export function partsOfDay(times: readonly number[], timeZone: string): readonly PartOfDay[] {
  const part = (name: TextKey, from: number, to: number): PartOfDay => ({
    name,
    times: times.filter((at) => minuteOfDay(timeZone, at) >= from && minuteOfDay(timeZone, at) < to),
  });
  return [
    part('appointment.book.morning', 0, noon),
    part('appointment.book.afternoon', noon, evening),
    part('appointment.book.evening', evening, 1440),
  ].filter((one) => one.times.length > 0);
}

/** The first days, and a few times of each: enough to choose from without scrolling. */
export const nextTimes = ({ days }: FreeSlots, mostDays: number, mostTimes: number) =>
  days.slice(0, mostDays).map(({ day, slots }) => ({
    day,
    times: slots.slice(0, mostTimes).map(({ at }) => at),
  }));
