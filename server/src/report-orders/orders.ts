import {
  reportOrdersAtMost,
  reportWays,
  type OrderReportBody,
  type ReportOrders,
  type ReportWay,
} from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { NodeName } from '../statistics/organisation.ts';
import { addOrder, countOrders, endOrder, listOrders, readOrder } from './order-store.ts';
import { reportZone } from './due-reports.ts';
import type { Ways } from './ways.ts';

interface Source {
  readonly sql: Sql;
  readonly ways: Ways;
}

const openWays = (ways: Ways): ReportWay[] => reportWays.filter((way) => ways[way] !== null);

export const reportOrders = async ({ sql, ways }: Source, node: NodeName): Promise<ReportOrders> => ({
  ways: openWays(ways),
  orders: await listOrders(sql, node),
});

/** The same command again is the same order. Throws REPORT_WAY_OFF, REPORT_ORDERS_FULL or COMMAND_ID_REUSED. */
export async function orderReport(
  source: Source,
  node: NodeName,
  { id, by, now, asked }: { id: string; by: string; now: number; asked: OrderReportBody },
): Promise<ReportOrders> {
  const { sql, ways } = source;
  if ((asked.mail !== null && ways.mail === null) || (asked.toWebhook && ways.webhook === null))
    throw new AppError('REPORT_WAY_OFF');
  const isNew = (await readOrder(sql, id)) === null;
  if (isNew && (await countOrders(sql, node)) >= reportOrdersAtMost)
    throw new AppError('REPORT_ORDERS_FULL', { atMost: reportOrdersAtMost });
  const kept = await addOrder(sql, { ...{ id, node, by, asked }, since: businessDayAt(reportZone, now) });
  if (kept === null || said(kept) !== said({ ...asked, by, node })) throw new AppError('COMMAND_ID_REUSED');
  return reportOrders(source, node);
}

const said = ({
  every,
  language,
  mail,
  toWebhook,
  by,
  node,
}: OrderReportBody & { by: string; node: NodeName }) =>
  JSON.stringify([every, language, mail, toWebhook, by, node.scope, node.id]);

/** Throws UNKNOWN_REPORT_ORDER. */
export async function endReportOrder(source: Source, node: NodeName, orderId: string): Promise<ReportOrders> {
  if (!(await endOrder(source.sql, node, orderId))) throw new AppError('UNKNOWN_REPORT_ORDER');
  return reportOrders(source, node);
}
