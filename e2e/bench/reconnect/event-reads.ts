import { setTimeout as delay } from 'node:timers/promises';
import { connect } from '@sanh/db';

/** PostgreSQL’s processes tell of their scans when they have rested for a second. */
const toldAfterMs = 1500;

/** How often the log has been read so far, by PostgreSQL’s own count of scans: a read looks into every month's part once. */
export async function eventReads(url: string): Promise<number> {
  await delay(toldAfterMs);
  const { sql, close } = connect(url, { poolSize: 1 });
  const [row] = await sql<{ scans: number }[]>`
    select coalesce(max(seq_scan + coalesce(idx_scan, 0)), 0)::int as scans
    from pg_stat_user_tables where relname like 'hall_event%'`;
  await close();
  return row?.scans ?? 0;
}
