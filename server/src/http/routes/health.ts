import { timingSafeEqual } from 'node:crypto';
import type { Sql } from '@sanh/db';
import { AppError } from '../../app-error.ts';
import type { EventLoopWatch } from '../../health/event-loop.ts';
import type { Metrics } from '../../health/metrics.ts';
import { readReadiness } from '../../health/readiness.ts';
import type { Api } from '../api.ts';

export interface HealthRoutes {
  readonly sql: Sql;
  readonly eventLoop: EventLoopWatch;
  readonly metrics: Metrics;
  readonly isDemo: boolean;
  readonly metricsToken: string | null;
}

/** For the machines that look after this one; not part of the API. */
export function serveHealth(api: Api, { sql, eventLoop, metrics, isDemo, metricsToken }: HealthRoutes): void {
  api.get('/healthz', (c) => c.json({ isAlive: true }));

  api.get('/readyz', async (c) => {
    const readiness = await readReadiness(sql, eventLoop);
    return c.json(readiness, readiness.isReady ? 200 : 503, { 'cache-control': 'no-store' });
  });

  api.get('/metrics', async (c) => {
    const isAllowed =
      metricsToken === null ? isDemo : isSame(c.req.header('authorization'), `Bearer ${metricsToken}`);
    if (!isAllowed) throw new AppError('NOT_FOUND');
    return c.text(await metrics.registry.metrics(), 200, { 'content-type': metrics.registry.contentType });
  });
}

function isSame(given: string | undefined, expected: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
