import type { Sql } from '@sanh/db';
import { endReportOrder, orderReport, reportOrders } from '../../report-orders/orders.ts';
import type { Ways } from '../../report-orders/ways.ts';
import type { NodeName } from '../../statistics/organisation.ts';
import { accountOfStaff } from '../actor.ts';
import { serve, type Server } from '../serve.ts';

export interface ReportOrderRoutes {
  readonly sql: Sql;
  readonly ways: Ways;
  readonly clock: () => number;
}

const nodeIn = ({ scope, nodeId }: { scope: NodeName['scope']; nodeId: string }): NodeName => ({
  scope,
  id: nodeId,
});

export function serveReportOrders(server: Server, { sql, ways, clock }: ReportOrderRoutes): void {
  const source = { sql, ways };
  serve(server, 'reportOrders', ({ params }) => reportOrders(source, nodeIn(params)));

  serve(server, 'orderReport', ({ params, body, commandId, requester }) =>
    orderReport(source, nodeIn(params), {
      ...{ id: commandId, by: accountOfStaff(requester), now: clock(), asked: body },
    }),
  );

  serve(server, 'endReportOrder', ({ params }) => endReportOrder(source, nodeIn(params), params.orderId));
}
