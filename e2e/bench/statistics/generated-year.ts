import { readFileSync } from 'node:fs';
import type { BenchDatabase } from '../measure/bench-database.ts';

const example = new URL('../../../kiosk-config/examples/phuong-tay-nha-trang.json', import.meta.url);

export const year = { from: '2025-12-01', to: '2026-11-30' };

interface Province {
  readonly agencyId: string;
  readonly centres: number;
  readonly legsEach: number;
}

/** A province of centres, each like the example commune's, that stand open on the day after the year. */
export async function generateYear(
  { sql }: BenchDatabase,
  { agencyId, centres, legsEach }: Province,
): Promise<void> {
  const commune = JSON.parse(readFileSync(example, 'utf8')) as Record<string, unknown>;
  const ids = Array.from({ length: centres }, (_, index) => `${agencyId}-${String(index + 1)}`);
  const agencies = [{ id: agencyId, kind: 'province', name: { vi: agencyId, en: agencyId } }];
  await sql`insert into agency (id, kind, name_vi, name_en, path)
    values (${agencyId}, 'province', ${agencyId}, ${agencyId}, ${`/${agencyId}/`})`;
  await sql`insert into centre (id, agency_id, name_vi, name_en, kind)
    select id, ${agencyId}, id, id, 'commune' from unnest(${ids}::text[]) as c(id)`;
  for (const id of ids)
    await sql`insert into centre_configuration (centre_id, version, published_at, published_by, source, data)
      values (${id}, 1, now(), 'bench', 'bench', ${sql.json({ ...commune, id, agencies })})`;
  // A centre at a time: one statement for millions of rows would be over its time.
  for (const id of ids) await generateLegs({ sql }, id, legsEach);
  await sql`insert into hall (centre_id, epoch, business_day) select id, 'bench', '2026-12-01' from unnest(${ids}::text[]) as c(id)`;
}

/** Working days of eight hours with two waves; waits and services skewed as real ones are; a third of the legs rated. */
async function generateLegs({ sql }: Pick<BenchDatabase, 'sql'>, id: string, legs: number): Promise<void> {
  await sql.begin(async (tx) => {
    await tx`set local statement_timeout = 0`;
    // Nothing is rolled up yet, so nothing has to be told of these rows.
    await tx`set local session_replication_role = replica`;
    await tx`select setseed(0.5)`;
    await tx`
      create temporary table made on commit drop as
      with days as (
        select day::date, row_number() over (order by day) - 1 as index, count(*) over () as days
        from generate_series(${year.from}::date, ${year.to}::date, interval '1 day') as day where extract(isodow from day) < 6
      ), numbers as (
        select day, n, random() as a, random() as b, random() as c, random() as d, random() as e
        from days cross join lateral generate_series(1, ${legs}::int / days::int + (index < ${legs}::int % days)::int) as n
      ), timed as (
        select *, 1 + (n % 10) as counter,
          day::timestamptz + interval '30 minutes' + (power(a, 1.4) * 4 + (b > 0.6)::int * 6) * interval '1 hour' as queued
        from numbers
      )
      select *, date_trunc('milliseconds', queued + (1 - ln(1 - b * 0.98)) * interval '9 minutes') as called,
        date_trunc('milliseconds', queued + (1 - ln(1 - b * 0.98)) * interval '9 minutes' + (10 + 30 * c) * interval '1 second') as started,
        date_trunc('milliseconds', queued + (1 - ln(1 - b * 0.98)) * interval '9 minutes' + (10 + 30 * c) * interval '1 second'
          - ln(1 - d * 0.98) * interval '7 minutes') as ended
      from timed`;
    await tx`
      insert into leg (centre_id, ticket_id, leg, business_day, service_id, counter_id, clerk_id, queued_at, called_at,
        started_at, ended_at, outcome, calls, called_by_rule, version)
      select ${id}, day || '.A-' || n, 1, day, 's' || counter, counter::text, ${id} || '-clerk-' || counter, queued, called,
        case when e > 0.04 then started end, ended, case when e > 0.04 then 'served' else 'no-show' end, 1, 'longest-wait', n
      from made`;
    await tx`
      insert into ticket (centre_id, ticket_id, business_day, label, series_id, number, service_id, procedure_code, language,
        channel, state, outcome, issued_at, ended_at, version)
      select ${id}, day || '.A-' || n, day, 'A-' || n, 'a', n, 's' || counter, '1.00' || (1000 + floor(c * 40)), 'vi',
        'kiosk', 'ended', case when e > 0.04 then 'served' else 'no-show' end, queued, ended, n
      from made`;
    await tx`
      insert into rating (centre_id, rating_id, business_day, ticket_id, leg, service_id, counter_id, clerk_id, procedure_code,
        level, levels, reasons, language, channel, given_at, received_at)
      select ${id}, day || '.' || n, day, day || '.A-' || n, 1, 's' || counter, counter::text, ${id} || '-clerk-' || counter,
        '1.00' || (1000 + floor(c * 40)),
        (array['very-satisfied', 'very-satisfied', 'satisfied', 'satisfied', 'neutral', 'dissatisfied'])[1 + floor(d * 6)],
        5, case when d > 0.84 then array['cho-lau'] else '{}' end, 'vi', 'tablet', ended, ended
      from made where e > 0.04 and e < 0.37`;
  });
}
