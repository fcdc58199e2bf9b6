import type { Sql } from '@sanh/db';
import { evolve, type CentreId, type Hall, type HallEvent } from '@sanh/domain';
import { insertCommands, insertEvents } from '../../halls/append-statement.ts';
import { noRows, project } from '../../halls/projection.ts';
import { upsertLegs, upsertTickets } from '../../halls/row-statements.ts';
import type { GivenRating } from './given-rating.ts';
import type { LivedDay } from './simulate-day.ts';

/** A day that is over: the log's events and commands, the rows that follow from them, and the ratings. */
export async function writeDay(sql: Sql, { log, ratings }: LivedDay): Promise<void> {
  await sql`
    with moved as (select ${log.centreId}::text as centre_id),
      events as (${insertEvents(sql, log)}), commands as (${insertCommands(sql, log)}),
      tickets as (${upsertTickets(sql, log.rows)}), legs as (${upsertLegs(sql, log.rows)}) select 1`;
  await sql`
    insert into rating ${sql(ratings.map((rating) => ratingRow(log.centreId, rating)))}`;
}

const ratingRow = (centreId: CentreId, rating: GivenRating) => ({
  ...{ centre_id: centreId, rating_id: rating.ratingId, business_day: rating.businessDay },
  ...{ ticket_id: rating.ticketId, leg: rating.leg, service_id: rating.serviceId },
  ...{ counter_id: rating.counterId, clerk_id: rating.clerkId, procedure_code: rating.procedureCode },
  ...{ level: rating.level, levels: rating.levels, reasons: [...rating.reasons], comment: rating.comment },
  ...{ language: rating.language, channel: rating.channel, device_id: rating.deviceId },
  ...{ given_at: new Date(rating.givenAt), received_at: new Date(rating.givenAt) },
});

/** What an interrupted run has left: nothing of a day before the first of the centre's own. */
export async function removeDaysBefore(sql: Sql, centreId: CentreId, firstDay: string): Promise<void> {
  for (const table of ['hall_event', 'hall_command', 'ticket', 'leg', 'rating'])
    await sql`delete from ${sql(table)} where centre_id = ${centreId} and business_day < ${firstDay}`;
}

/**
 * Puts the days in front of what the centre's log already holds: its own events follow them, and so their versions are higher
 * by as much. Another lineage has another epoch; screens ask for the whole state again.
 */
export async function putInFront(sql: Sql, { hall: history, firstDay }: { hall: Hall; firstDay: string }) {
  const { centreId, version: by } = history;
  await sql.begin(async (transaction) => {
    const tx = transaction as unknown as Sql;
    await tx`select 1 from hall where centre_id = ${centreId} for update`;
    const own = await tx<{ version: number; at: Date; data: HallEvent }[]>`
      select version, at, data from hall_event
      where centre_id = ${centreId} and business_day >= ${firstDay} order by version`;
    const rows = noRows();
    let hall = history;
    for (const { version, at, data } of own) {
      const recorded = { version: version + by, at: at.getTime(), event: data };
      const next = evolve(hall, recorded);
      project(rows, hall, next, recorded);
      hall = next;
    }
    const isOwn = tx`centre_id = ${centreId} and business_day >= ${firstDay}`;
    // In two steps: no version may meet another one's old number on the way.
    await tx`update hall_event set version = -version - ${by} where ${isOwn}`;
    await tx`update hall_event set version = -version where ${isOwn} and version < 0`;
    await tx`update hall_command set from_version = from_version + ${by}, to_version = to_version + ${by} where ${isOwn}`;
    await tx`with moved as (select ${centreId}::text as centre_id), tickets as (${upsertTickets(tx, rows)}),
      legs as (${upsertLegs(tx, rows)}) select 1`;
    await tx`update hall set version = version + ${by}, day_start_version = day_start_version + ${by},
      business_day = coalesce(business_day, ${history.day}), epoch = ${crypto.randomUUID()} where centre_id = ${centreId}`;
  });
}
