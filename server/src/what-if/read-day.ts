import type { Sql } from '@sanh/db';
import type { BusinessDay, CentreId, HallEvent, RecordedEvent } from '@sanh/domain';
import { AppError } from '../app-error.ts';

const pageSize = 200;

/**
 * The log of one business day up to its closing, page by page. Throws DAY_WITHOUT_EVENTS, or DAY_NOT_OVER where the log has
 * not come to its closing.
 */
export async function readDay(
  sql: Sql,
  centreId: CentreId,
  day: BusinessDay,
): Promise<readonly RecordedEvent[]> {
  const events: RecordedEvent[] = [];
  const pages = sql<{ version: number; at: Date; data: HallEvent }[]>`
    select version, at, data from hall_event where centre_id = ${centreId} and business_day = ${day} order by version`;
  for await (const page of pages.cursor(pageSize))
    for (const { version, at, data } of page) events.push({ version, at: at.getTime(), event: data });
  const opening = events.findIndex(({ event }) => event.type === 'day-opened' && event.day === day);
  if (opening < 0) throw new AppError('DAY_WITHOUT_EVENTS', { day });
  const closing = events.findIndex(({ event }, index) => index > opening && event.type === 'day-closed');
  if (closing < 0) throw new AppError('DAY_NOT_OVER', { day });
  return events.slice(opening, closing + 1);
}
