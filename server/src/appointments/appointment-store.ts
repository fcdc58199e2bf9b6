import type { Sql } from '@sanh/db';

/** An appointment as it stands in the book. Times are milliseconds. */
export interface Booked {
  readonly centreId: string;
  readonly code: string;
  readonly serviceId: string;
  readonly at: number;
  readonly until: number;
  readonly procedureCode: string | null;
  readonly language: string;
  readonly askedAt: number;
  readonly state: 'booked' | 'cancelled' | 'arrived';
  readonly ticketId: string | null;
}

interface Row {
  readonly centre_id: string;
  readonly code: string;
  readonly service_id: string;
  readonly slot_at: Date;
  readonly holds_until: Date;
  readonly procedure_code: string | null;
  readonly language: string;
  readonly asked_slot_at: Date;
  readonly cancelled_at: Date | null;
  readonly arrived_at: Date | null;
  readonly ticket_id: string | null;
}

export interface Named {
  readonly centreId: string;
  readonly code: string;
}

export interface Seat {
  readonly at: number;
  readonly until: number;
  readonly perSlot: number;
}

export interface NewBooking extends Seat, Named {
  readonly serviceId: string;
  readonly procedureCode: string | null;
  readonly language: string;
  readonly commandId: string;
  readonly now: number;
}

export async function findAppointment(sql: Sql, { centreId, code }: Named): Promise<Booked | null> {
  const rows = await sql<Row[]>`select * from appointment where centre_id = ${centreId} and code = ${code}`;
  return bookedIn(rows);
}

/** What this command has booked before. */
export async function findByCommand(sql: Sql, centreId: string, commandId: string): Promise<Booked | null> {
  const rows = await sql<Row[]>`
    select * from appointment where centre_id = ${centreId} and command_id = ${commandId}`;
  return bookedIn(rows);
}

/**
 * Takes the lowest free seat of the slot, if there is one. Null also when somebody else has taken that seat, or the code, or
 * has sent the same command, at the same moment: then look again.
 */
export async function insertBooking(sql: Sql, booking: NewBooking): Promise<Booked | null> {
  const { centreId, code, serviceId, procedureCode, language, commandId } = booking;
  const [at, until, now] = [booking.at, booking.until, booking.now].map((ms) => new Date(ms)) as [
    Date,
    Date,
    Date,
  ];
  const rows = await sql<Row[]>`
    insert into appointment (centre_id, code, service_id, slot_at, holds_until, seat, procedure_code, language,
      command_id, asked_slot_at, booked_at)
    select ${centreId}, ${code}, ${serviceId}, ${at}, ${until}, seat, ${procedureCode}, ${language},
      ${commandId}, ${at}, ${now}
    from (${lowestFreeSeat(sql, booking)}) as free where seat is not null
    on conflict do nothing
    returning *`;
  return bookedIn(rows);
}

export const lowestFreeSeat = (
  sql: Sql,
  { centreId, serviceId, at, perSlot }: Pick<NewBooking, 'centreId' | 'serviceId' | 'at' | 'perSlot'>,
) => sql`
  select min(one) as seat from generate_series(1, ${perSlot}::int) as one
  where not exists (
    select from appointment where centre_id = ${centreId} and service_id = ${serviceId}
      and slot_at = ${new Date(at)} and seat = one)`;

/** How many have booked each slot of a service from `from` on. */
export async function takenSlots(
  sql: Sql,
  { centreId, serviceId, from }: { centreId: string; serviceId: string; from: number },
): Promise<ReadonlyMap<number, number>> {
  const rows = await sql<{ slot_at: Date; taken: number }[]>`
    select slot_at, count(seat)::int as taken from appointment
    where centre_id = ${centreId} and service_id = ${serviceId} and slot_at >= ${new Date(from)} and seat is not null
    group by slot_at`;
  return new Map(rows.map(({ slot_at, taken }) => [slot_at.getTime(), taken]));
}

/** Only an appointment that is still to come can be given back; null where it is not. */
export async function giveBack(sql: Sql, { centreId, code }: Named, now: number): Promise<Booked | null> {
  const rows = await sql<Row[]>`
    update appointment set cancelled_at = ${new Date(now)}, seat = null
    where centre_id = ${centreId} and code = ${code} and cancelled_at is null and arrived_at is null
    returning *`;
  return bookedIn(rows);
}

/** The lowest free seat of another slot for an appointment that still stands at `from`; null when there is none. */
export async function changeSeat(sql: Sql, booked: Booked, from: number, to: Seat): Promise<Booked | null> {
  const { centreId, code, serviceId } = booked;
  const rows = await sql<Row[]>`
    update appointment set slot_at = ${new Date(to.at)}, holds_until = ${new Date(to.until)}, seat = free.seat
    from (${lowestFreeSeat(sql, { centreId, serviceId, ...to })}) as free
    where appointment.centre_id = ${centreId} and code = ${code} and slot_at = ${new Date(from)}
      and cancelled_at is null and arrived_at is null and free.seat is not null
    returning appointment.*`;
  return bookedIn(rows);
}

/** From here on it can be neither moved nor given back. Null when it was in between. */
export async function claim(sql: Sql, { centreId, code, at }: Booked, now: number): Promise<Booked | null> {
  const rows = await sql<Row[]>`
    update appointment set arrived_at = coalesce(arrived_at, ${new Date(now)})
    where centre_id = ${centreId} and code = ${code} and slot_at = ${new Date(at)} and cancelled_at is null
    returning *`;
  return bookedIn(rows);
}

/** No number could be given: the appointment stands as before. */
export async function release(sql: Sql, { centreId, code }: Named): Promise<void> {
  await sql`
    update appointment set arrived_at = null
    where centre_id = ${centreId} and code = ${code} and ticket_id is null`;
}

export async function keepTicket(
  sql: Sql,
  { centreId, code }: Named,
  ticketId: string,
  now: number,
): Promise<void> {
  await sql`
    update appointment set ticket_id = ${ticketId}, arrived_at = coalesce(arrived_at, ${new Date(now)})
    where centre_id = ${centreId} and code = ${code} and cancelled_at is null`;
}

const bookedIn = ([row]: readonly Row[]): Booked | null =>
  row === undefined
    ? null
    : {
        ...{ centreId: row.centre_id, code: row.code, serviceId: row.service_id },
        ...{
          at: row.slot_at.getTime(),
          until: row.holds_until.getTime(),
          askedAt: row.asked_slot_at.getTime(),
        },
        ...{ procedureCode: row.procedure_code, language: row.language, ticketId: row.ticket_id },
        state: row.cancelled_at !== null ? 'cancelled' : row.arrived_at !== null ? 'arrived' : 'booked',
      };
