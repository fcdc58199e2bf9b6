import type { OrderReportBody, ReportOrders, ReportPeriod } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { BusinessDay } from '@sanh/domain';
import type { NodeName } from '../statistics/organisation.ts';

export interface Order {
  readonly id: string;
  readonly node: NodeName;
  readonly every: ReportPeriod;
  readonly language: string;
  readonly mail: string | null;
  readonly toWebhook: boolean;
  /** Account. */
  readonly by: string;
  readonly since: BusinessDay;
}

interface Row {
  readonly id: string;
  readonly scope: NodeName['scope'];
  readonly node_id: string;
  readonly every: ReportPeriod;
  readonly language: string;
  readonly mail: string | null;
  readonly to_webhook: boolean;
  readonly ordered_by: string;
  readonly since: BusinessDay;
}

const orderOf = ({
  id,
  scope,
  node_id: nodeId,
  to_webhook: toWebhook,
  ordered_by: by,
  ...row
}: Row): Order => ({
  ...{ id, node: { scope, id: nodeId }, toWebhook, by },
  ...{ every: row.every, language: row.language, mail: row.mail, since: row.since },
});

export async function openOrders(sql: Sql): Promise<readonly Order[]> {
  const rows = await sql<Row[]>`select * from report_order where ended_at is null`;
  return rows.map(orderOf);
}

export async function readOrder(sql: Sql, id: string): Promise<Order | null> {
  const [row] = await sql<Row[]>`select * from report_order where id = ${id} and ended_at is null`;
  return row === undefined ? null : orderOf(row);
}

/** How many there were of the node, this one left out, when it was put in; what is there already stays as it is. */
export async function addOrder(
  sql: Sql,
  {
    id,
    node,
    by,
    since,
    asked,
  }: Pick<Order, 'id' | 'node' | 'by' | 'since'> & { readonly asked: OrderReportBody },
): Promise<Order | null> {
  const { every, language, mail, toWebhook } = asked;
  await sql`
    insert into report_order (id, scope, node_id, every, language, mail, to_webhook, ordered_by, since)
    values (${id}, ${node.scope}, ${node.id}, ${every}, ${language}, ${mail}, ${toWebhook}, ${by}, ${since})
    on conflict (id) do nothing`;
  return readOrder(sql, id);
}

export async function countOrders(sql: Sql, { scope, id }: NodeName): Promise<number> {
  const [row] = await sql<{ count: number }[]>`
    select count(*)::int as count from report_order
    where scope = ${scope} and node_id = ${id} and ended_at is null`;
  return row?.count ?? 0;
}

/** Whether there is such an order of the node, ended now or before. What was not sent yet is not sent, and the mailbox is forgotten. */
export function endOrder(sql: Sql, { scope, id }: NodeName, orderId: string): Promise<boolean> {
  return sql.begin(async (transaction) => {
    const rows = await transaction`
      update report_order set ended_at = coalesce(ended_at, clock_timestamp()),
        mail = case when mail is not null then '' end
      where id = ${orderId} and scope = ${scope} and node_id = ${id} returning id`;
    await transaction`delete from report_delivery where order_id = ${orderId} and state = 'waiting'`;
    return rows.length > 0;
  });
}

type Listed = ReportOrders['orders'][number];

/** The orders of a node, each with the deliveries of its newest period. */
export async function listOrders(sql: Sql, { scope, id }: NodeName): Promise<Listed[]> {
  const rows = await sql<(Row & { by_name: string | null; deliveries: Listed['deliveries'] | null })[]>`
    select o.*, u.name as by_name, (
      select json_agg(json_build_object('way', d.way, 'from', d.period_from, 'to', d.period_to, 'state', d.state,
        'attempts', d.attempts, 'failure', d.failure, 'endedAt', extract(epoch from d.ended_at) * 1000) order by d.way)
      from report_delivery d
      where d.order_id = o.id and d.period_from =
        (select max(n.period_from) from report_delivery n where n.order_id = o.id)) as deliveries
    from report_order o left join staff_user u on u.id = o.ordered_by
    where o.scope = ${scope} and o.node_id = ${id} and o.ended_at is null
    order by o.since, o.id`;
  return rows.map(({ by_name: by, deliveries, ...row }) => {
    const { id: orderId, every, language, mail, toWebhook } = orderOf(row);
    return {
      ...{ id: orderId, every, language, mail, toWebhook, by: by ?? '' },
      deliveries: deliveries ?? [],
    };
  });
}
