import type { NoticeFailure } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { dayOfTicket, type TicketId } from '@sanh/domain';
import type { Told } from './due-notices.ts';

export interface NewNotice {
  readonly id: string;
  readonly ticketId: TicketId;
  readonly told: Told;
}

/** A notice that nobody else tries while it is claimed. `attempts` counts this one. */
export interface Claimed extends NewNotice {
  readonly centreId: string;
  readonly attempts: number;
  /** How the attempt before ended. */
  readonly failure: NoticeFailure | null;
}

/** One that is there already, from whichever process, stays as it is. */
export async function addNotice(
  sql: Sql,
  centreId: string,
  { id, ticketId, told }: NewNotice,
): Promise<boolean> {
  const calledAt = told.kind === 'turn' ? new Date(told.calledAt) : null;
  const rows = await sql`
    insert into phone_notice (centre_id, notice_id, ticket_id, business_day, kind, leg, called_at)
    values (${centreId}, ${id}, ${ticketId}, ${dayOfTicket(ticketId)}, ${told.kind}, ${told.leg}, ${calledAt})
    on conflict (centre_id, notice_id) do nothing returning notice_id`;
  return rows.length > 0;
}

export async function centresWithDue(sql: Sql): Promise<readonly string[]> {
  const rows = await sql<{ id: string }[]>`
    select distinct centre_id as id from phone_notice where state = 'waiting' and due_at <= clock_timestamp()`;
  return rows.map(({ id }) => id);
}

interface Row {
  readonly notice_id: string;
  readonly ticket_id: string;
  readonly kind: Told['kind'];
  readonly leg: number;
  readonly called_at: Date | null;
  readonly attempts: number;
  readonly failure: NoticeFailure | null;
}

/**
 * Takes due notices for this process alone, by the database's clock. Should the process die over one, it is due again after
 * `claimMs`, under the same id.
 */
export async function claimNotices(
  sql: Sql,
  { centreId, atMost, claimMs }: { centreId: string; atMost: number; claimMs: number },
): Promise<readonly Claimed[]> {
  const rows = await sql<Row[]>`
    update phone_notice set attempts = attempts + 1, due_at = clock_timestamp() + ${claimMs} * interval '1 ms'
    where (centre_id, notice_id) in (
      select centre_id, notice_id from phone_notice
      where centre_id = ${centreId} and state = 'waiting' and due_at <= clock_timestamp()
      order by due_at limit ${atMost} for update skip locked)
    returning notice_id, ticket_id, kind, leg, called_at, attempts, failure`;
  return rows.map(({ notice_id: id, ticket_id: ticketId, attempts, failure, ...row }) => ({
    ...{ centreId, id, ticketId, attempts, failure, told: toldOf(row) },
  }));
}

const toldOf = ({ kind, leg, called_at: at }: Pick<Row, 'kind' | 'leg' | 'called_at'>): Told =>
  kind === 'near' ? { kind, leg } : { kind, leg, calledAt: at?.getTime() ?? 0 };

export type Ending =
  | { readonly state: 'sent' | 'outdated' }
  | { readonly state: 'failed'; readonly failure: NoticeFailure }
  | { readonly state: 'waiting'; readonly failure: NoticeFailure; readonly pauseMs: number };

/** Writes down how an attempt went, unless another one has begun since. */
export async function endAttempt(
  sql: Sql,
  { centreId, id, attempts }: Claimed,
  ending: Ending,
): Promise<void> {
  const { state } = ending;
  const failure = 'failure' in ending ? ending.failure : null;
  const pauseMs = 'pauseMs' in ending ? ending.pauseMs : 0;
  await sql`
    update phone_notice set failure = coalesce(${failure}, failure),
      state = case when state = 'waiting' or ${state} = 'sent' then ${state} else state end,
      ended_at = case when ${state} = 'waiting' then ended_at else clock_timestamp() end,
      due_at = clock_timestamp() + ${pauseMs} * interval '1 ms'
    where centre_id = ${centreId} and notice_id = ${id} and attempts = ${attempts}`;
}
