import type { Sql } from '@sanh/db';
import type { BusinessDay, CentreId, ServiceId, TicketId } from '@sanh/domain';

/** For whom a number is, where a service gives one to a person: a keyed hash of the day, nothing from which the person could be told. */
export interface PersonClaim {
  readonly serviceId: ServiceId;
  readonly day: BusinessDay;
  readonly hash: string;
}

/** A claim with the ticket that it got. */
export interface HeldClaim extends PersonClaim {
  readonly ticketId: TicketId;
}

/** By the key of the claim. */
export type HeldClaims = Map<string, HeldClaim>;

export const claimKey = ({ serviceId, hash }: PersonClaim): string => `${serviceId} ${hash}`;

/** What these people hold by what has been committed. */
export async function findClaims(
  sql: Sql,
  centreId: CentreId,
  claims: readonly PersonClaim[],
): Promise<HeldClaims> {
  const rows = await sql<HeldClaim[]>`
    select service_id as "serviceId", business_day as day, person_hash as hash, ticket_id as "ticketId"
    from ticket_person where centre_id = ${centreId} and person_hash = any(${claims.map(({ hash }) => hash)})`;
  return new Map(rows.map((row) => [claimKey(row), row]));
}

/** For whom a number is; null when nobody was named for it, or when that person has another one by now. */
export async function claimOfTicket(
  sql: Sql,
  centreId: CentreId,
  ticketId: TicketId,
): Promise<PersonClaim | null> {
  const [claim] = await sql<PersonClaim[]>`
    select service_id as "serviceId", business_day as day, person_hash as hash
    from ticket_person where centre_id = ${centreId} and ticket_id = ${ticketId}`;
  return claim ?? null;
}

/** Written with the ticket, by the same statement and under the same `moved`: never a ticket without its claim. */
export const upsertClaims = (sql: Sql, claims: Iterable<HeldClaim>) => sql`
      insert into ticket_person (centre_id, service_id, person_hash, business_day, ticket_id)
      select moved.centre_id, p.* from moved, json_to_recordset(${claimsJson(claims)}::text::json) as p(
        service_id text, person_hash text, business_day date, ticket_id text)
      on conflict (centre_id, service_id, person_hash) do update set ticket_id = excluded.ticket_id`;

const claimsJson = (claims: Iterable<HeldClaim>): string =>
  JSON.stringify(
    [...claims].map(({ serviceId, day, hash, ticketId }) => ({
      ...{ service_id: serviceId, person_hash: hash, business_day: day, ticket_id: ticketId },
    })),
  );
