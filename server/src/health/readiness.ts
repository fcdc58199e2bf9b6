import type { Sql } from '@sanh/db';
import type { EventLoopWatch } from './event-loop.ts';

export interface Readiness {
  readonly isReady: boolean;
  readonly database: 'ok' | 'away';
  readonly eventLoop: 'ok' | 'blocked';
}

const patienceMs = 2000;

/** Whether requests sent here now would be served. The database was migrated before we listened. */
export async function readReadiness(sql: Sql, eventLoop: EventLoopWatch): Promise<Readiness> {
  const isReachable = await Promise.race([answers(sql), tooLate()]);
  const isBlocked = eventLoop.isBlocked();
  return {
    isReady: isReachable && !isBlocked,
    database: isReachable ? 'ok' : 'away',
    eventLoop: isBlocked ? 'blocked' : 'ok',
  };
}

const answers = (sql: Sql): Promise<boolean> =>
  sql`select 1 from hall limit 1`.then(
    () => true,
    () => false,
  );

const tooLate = (): Promise<boolean> =>
  new Promise((resolve) => setTimeout(() => resolve(false), patienceMs).unref());
