import type { Sql } from './connect.ts';

/**
 * Makes sure the hall events of `months` months, from the month of `fromDay` ("2026-03-02") on, have their partitions.
 * Safe from several processes at once. Returns how many were missing. Call it daily, a month ahead: an event of a
 * month without partition is kept too, in the default one, and moves when its month is made.
 */
export async function ensureEventPartitions(sql: Sql, fromDay: string, months: number): Promise<number> {
  const [row] = await sql<{ created: number }[]>`
    select ensure_event_partitions(${fromDay}, ${months}) as created`;
  return row?.created ?? 0;
}
