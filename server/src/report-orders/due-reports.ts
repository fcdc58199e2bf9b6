import type { Sql } from '@sanh/db';
import { businessDayAt, lastPeriod } from '@sanh/domain';
import { addDelivery } from './delivery-store.ts';
import { openOrders } from './order-store.ts';

/** All centres of one installation lie in one country. */
export const reportZone = 'Asia/Ho_Chi_Minh';
/** Six in the morning: the day before is rolled up, and the report lies there when the office opens. */
const afterMidnightMs = 6 * 3_600_000;

/** Puts down what each order has to send of the last period that is over. Periods missed before it stay unsent. */
export async function noteDueReports(sql: Sql, now: number): Promise<void> {
  const today = businessDayAt(reportZone, now - afterMidnightMs);
  for (const { id: orderId, every, mail, toWebhook, since } of await openOrders(sql)) {
    const period = lastPeriod(every, today);
    if (period.to < since) continue;
    if (mail !== null) await addDelivery(sql, { orderId, ...period, way: 'mail' });
    if (toWebhook) await addDelivery(sql, { orderId, ...period, way: 'webhook' });
  }
}
