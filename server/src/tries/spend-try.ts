import { randomUUID } from 'node:crypto';
import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';

export interface TryBudget {
  /** What is being tried, and by whom; nothing personal. */
  readonly key: string;
  readonly allowed: number;
  /** How long nothing more may be tried once the budget is spent. */
  readonly lockedMs: number;
}

const dayMs = 86_400_000;

/**
 * Counts a try before it is looked at, so that tries at the same time cannot slip through together, whichever process they
 * reach. Throws RATE_LIMITED.
 */
export async function spendTry(sql: Sql, { key, allowed, lockedMs }: TryBudget, now: number): Promise<void> {
  const [counted] = await sql<{ count: number; since: number }[]>`
    insert into staff_rate_limit as known (id, key, count, last_request)
    values (${randomUUID()}, ${key}, 1, ${now})
    on conflict (key) do update set
      count = case when known.last_request < ${now - lockedMs} then 1 else known.count + 1 end,
      last_request = case
        when known.last_request < ${now - lockedMs} or known.count < ${allowed} then ${now}
        else known.last_request end
    returning count, last_request as since`;
  if (counted === undefined || counted.count <= allowed) return;
  const secondsLeft = Math.max(1, Math.ceil((counted.since + lockedMs - now) / 1000));
  throw new AppError('RATE_LIMITED', { secondsLeft });
}

/** It was none after all. */
export async function giveBackTry(sql: Sql, key: string): Promise<void> {
  await sql`update staff_rate_limit set count = greatest(count - 1, 0) where key = ${key}`;
}

export async function forgetTries(sql: Sql, key: string, now: number): Promise<void> {
  await sql`delete from staff_rate_limit where key = ${key} or last_request < ${now - dayMs}`;
}
