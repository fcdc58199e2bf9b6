import type { DaySetting } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { observeDay, settingOf, type BusinessDay, type CentreId } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { inSlices } from '../in-slices.ts';
import { readDay } from './read-day.ts';

/** What of a day that is over can be changed. Throws DAY_WITHOUT_EVENTS and DAY_NOT_OVER. */
export async function findDaySetting(
  sql: Sql,
  { centreId, day }: { readonly centreId: CentreId; readonly day: BusinessDay },
): Promise<DaySetting> {
  const observed = await inSlices(observeDay(await readDay(sql, centreId, day)));
  if (observed === null) throw new AppError('DAY_WITHOUT_EVENTS', { day });
  const { services, counters } = settingOf(observed);
  return {
    ...{ centreId, day, services },
    counters: counters.map(({ counterId, profile, open }) => ({ counterId, ...profile, open })),
  };
}
