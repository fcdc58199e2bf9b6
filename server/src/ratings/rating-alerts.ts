import type { RatingAlerts } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { RatingLevel } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';
import { isAtLeast, roleAt } from '../staff/access.ts';
import type { Principal } from '../staff/principal.ts';

const shownAtMost = 20;

interface Row {
  readonly count: number;
  readonly centre_id: string;
  readonly rating_id: string;
  readonly day: string;
  readonly received_at: Date;
  readonly service_id: string | null;
  readonly counter_id: string | null;
  readonly level: RatingLevel;
  readonly reasons: string[];
  readonly handled: number;
}

interface AlertSources {
  readonly sql: Sql;
  readonly centres: Pick<Centres, 'list'>;
  readonly clock: () => number;
}

/**
 * Ratings of the lowest level that came today and that no manager has read, of the centres that somebody manages. By when they
 * came: a kiosk without the network, or a phone the day after, tells late.
 */
export async function ratingAlerts(
  { sql, centres, clock }: AlertSources,
  principal: Principal,
): Promise<RatingAlerts> {
  const managed = centres.list().filter((centre) => isAtLeast(roleAt(principal, centre), 'manager'));
  if (managed.length === 0) return { count: 0, ratings: [] };
  const rows = await sql<Row[]>`
    select count(*) over ()::int as count, r.centre_id, r.rating_id, r.business_day as day, r.received_at, r.service_id,
      r.counter_id, r.level, r.reasons, r.handled
    from unnest(${managed.map(({ id }) => id)}::text[], ${managed.map(({ view }) => view.timeZone)}::text[])
        as c(id, zone)
      join rating r on r.centre_id = c.id
        and r.received_at >= date_trunc('day', ${new Date(clock())}::timestamptz, c.zone)
    where r.is_lowest and r.state = 'new'
    order by r.received_at desc, r.rating_id limit ${shownAtMost}`;
  return { count: rows[0]?.count ?? 0, ratings: rows.map(alertOf) };
}

const alertOf = (row: Row): RatingAlerts['ratings'][number] => ({
  ...{ centreId: row.centre_id, ratingId: row.rating_id, day: row.day },
  ...{ receivedAt: row.received_at.getTime(), serviceId: row.service_id, counterId: row.counter_id },
  ...{ level: row.level, reasons: row.reasons, handled: row.handled },
});
