import type { Sql } from '@sanh/db';

/** Rows as the tables hold them. What follows from them is worked out here anew, with none of the code that is tested. */
export interface PlainLeg {
  readonly centre_id: string;
  readonly ticket_id: string;
  readonly leg: number;
  readonly business_day: string;
  readonly service_id: string;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly queued_at: Date;
  readonly called_at: Date | null;
  readonly started_at: Date | null;
  readonly ended_at: Date | null;
  readonly outcome: string | null;
  readonly procedure: string | null;
  readonly channel: string;
  readonly ticket_outcome: string | null;
  readonly issued_at: Date;
  readonly ticket_ended_at: Date | null;
  readonly isRated: boolean;
}

export interface PlainRating {
  readonly centre_id: string;
  readonly business_day: string;
  readonly ticket_id: string | null;
  readonly leg: number | null;
  readonly service_id: string | null;
  readonly counter_id: string | null;
  readonly clerk_id: string | null;
  readonly procedure_code: string | null;
  readonly level: string;
  readonly reasons: readonly string[];
}

export interface PlainRows {
  readonly legs: readonly PlainLeg[];
  readonly ratings: readonly PlainRating[];
}

interface PlainTicket {
  readonly centre_id: string;
  readonly ticket_id: string;
  readonly procedure_code: string | null;
  readonly channel: string;
  readonly outcome: string | null;
  readonly issued_at: Date;
  readonly ended_at: Date | null;
}

export async function plainRows(sql: Sql, centreIds: readonly string[]): Promise<PlainRows> {
  const of = [...centreIds];
  const legs = await sql<PlainLeg[]>`select * from leg where centre_id = any(${of})`;
  const tickets = await sql<PlainTicket[]>`select * from ticket where centre_id = any(${of})`;
  const ratings = await sql<PlainRating[]>`select * from rating where centre_id = any(${of})`;
  const ticketOf = new Map(tickets.map((one) => [`${one.centre_id} ${one.ticket_id}`, one]));
  const rated = new Set(ratings.map((one) => `${one.centre_id} ${one.ticket_id ?? ''} ${String(one.leg)}`));
  return {
    ratings,
    legs: legs.map((leg) => {
      const ticket = ticketOf.get(`${leg.centre_id} ${leg.ticket_id}`);
      if (ticket === undefined) throw new Error(`${leg.ticket_id} has no ticket`);
      return {
        ...leg,
        ...{ procedure: ticket.procedure_code, channel: ticket.channel, ticket_outcome: ticket.outcome },
        ...{ issued_at: ticket.issued_at, ticket_ended_at: ticket.ended_at },
        isRated: rated.has(`${leg.centre_id} ${leg.ticket_id} ${String(leg.leg)}`),
      };
    }),
  };
}
