import type { ReportFailure, ReportWay } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { BusinessDay } from '@sanh/domain';

export interface Delivery {
  readonly orderId: string;
  readonly from: BusinessDay;
  readonly to: BusinessDay;
  readonly way: ReportWay;
  /** This one counted. */
  readonly attempts: number;
}

/** One that is there already, from whichever process, stays as it is. */
export async function addDelivery(
  sql: Sql,
  { orderId, from, to, way }: Omit<Delivery, 'attempts'>,
): Promise<void> {
  await sql`
    insert into report_delivery (order_id, period_from, period_to, way)
    values (${orderId}, ${from}, ${to}, ${way}) on conflict do nothing`;
}

interface Row {
  readonly order_id: string;
  readonly period_from: BusinessDay;
  readonly period_to: BusinessDay;
  readonly way: ReportWay;
  readonly attempts: number;
}

/** Takes the next due delivery for this process alone. Should the process die over it, it is due again after `claimMs`. */
export async function claimDelivery(sql: Sql, claimMs: number): Promise<Delivery | null> {
  const [row] = await sql<Row[]>`
    update report_delivery set attempts = attempts + 1, due_at = clock_timestamp() + ${claimMs} * interval '1 ms'
    where (order_id, period_from, way) in (
      select order_id, period_from, way from report_delivery
      where state = 'waiting' and due_at <= clock_timestamp()
      order by due_at limit 1 for update skip locked)
    returning order_id, period_from, period_to, way, attempts`;
  if (row === undefined) return null;
  const { order_id: orderId, period_from: from, period_to: to, way, attempts } = row;
  return { orderId, from, to, way, attempts };
}

export type Ending =
  | { readonly state: 'sent' }
  | { readonly state: 'failed'; readonly failure: ReportFailure }
  | { readonly state: 'waiting'; readonly failure: ReportFailure; readonly pauseMs: number };

/** Writes down how an attempt went, unless another one has begun since. */
export async function endAttempt(
  sql: Sql,
  { orderId, from, way, attempts }: Delivery,
  ending: Ending,
): Promise<void> {
  const failure = 'failure' in ending ? ending.failure : null;
  const pauseMs = 'pauseMs' in ending ? ending.pauseMs : 0;
  const { state } = ending;
  await sql`
    update report_delivery set state = ${state}, failure = ${failure},
      ended_at = case when ${state} = 'waiting' then null else clock_timestamp() end,
      due_at = clock_timestamp() + ${pauseMs} * interval '1 ms'
    where order_id = ${orderId} and period_from = ${from} and way = ${way} and attempts = ${attempts}`;
}
