import { postSigned } from '../webhooks/post-signed.ts';
import type { SendReport } from './ways.ts';

interface WebhookOptions {
  readonly url: string;
  readonly secret: string;
  readonly timeoutMs?: number;
}

const usualTimeoutMs = 20_000;

/** The figures as JSON, signed as what goes to the gateways is (docs/gateways.md). */
export const createWebhook =
  ({ url, secret, timeoutMs = usualTimeoutMs }: WebhookOptions): SendReport =>
  ({ id, order, report, now }, signal) => {
    const { satisfaction, times } = report;
    const body = JSON.stringify({
      ...{ type: `report.${order.every}`, timestamp: new Date(now).toISOString() },
      data: { order: order.id, satisfaction, times },
    });
    return postSigned({ url, secret, id, body, now, timeoutMs, signal });
  };
