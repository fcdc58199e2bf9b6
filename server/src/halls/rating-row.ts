import type { Sql } from '@sanh/db';
import type { CentreId } from '@sanh/domain';

/** A rating as it is kept. Free text in it is masked already. */
export interface NewRating {
  readonly ratingId: string;
  readonly businessDay: string;
  /** What was rated; null without a ticket. */
  readonly leg: RatedLegRow | null;
  readonly level: string;
  readonly levels: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly language: string;
  readonly channel: 'tablet' | 'kiosk' | 'phone';
  readonly deviceId: string | null;
  readonly givenAt: number;
  readonly receivedAt: number;
  readonly flags: readonly string[];
}

export interface RatedLegRow {
  readonly ticketId: string;
  readonly leg: number;
  readonly serviceId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly procedureCode: string | null;
}

const iso = (ms: number): string => new Date(ms).toISOString();

const ratingsJson = (ratings: readonly NewRating[]): string =>
  JSON.stringify(
    ratings.map(({ ratingId, businessDay, leg, deviceId, givenAt, receivedAt, ...rest }) => ({
      ...{ ...rest, rating_id: ratingId, business_day: businessDay, device_id: deviceId },
      ...{ ticket_id: leg?.ticketId, leg: leg?.leg, service_id: leg?.serviceId, counter_id: leg?.counterId },
      ...{ clerk_id: leg?.clerkId, procedure_code: leg?.procedureCode },
      ...{ given_at: iso(givenAt), received_at: iso(receivedAt) },
    })),
  );

/** Over a `moved` that holds the centre's id. A leg that has been rated keeps the rating it has. */
export const insertRatings = (sql: Sql, ratings: readonly NewRating[]) => sql`
      insert into rating (centre_id, rating_id, business_day, ticket_id, leg, service_id, counter_id, clerk_id,
        procedure_code, level, levels, reasons, comment, language, channel, device_id, given_at, received_at, flags)
      select moved.centre_id, r.* from moved, json_to_recordset(${ratingsJson(ratings)}::text::json) as r(
        rating_id text, business_day date, ticket_id text, leg int, service_id text, counter_id text, clerk_id text,
        procedure_code text, level text, levels int, reasons text[], comment text, language text, channel text,
        device_id text, given_at timestamptz, received_at timestamptz, flags text[])
      on conflict do nothing`;

/** One that no hall has a say in: without a ticket, or of a day that is over. False when there was one already. */
export async function insertRating(sql: Sql, centreId: CentreId, rating: NewRating): Promise<boolean> {
  const added = await sql`
    with moved as (select ${centreId}::text as centre_id)
    ${insertRatings(sql, [rating])} returning rating_id`;
  return added.length > 0;
}
