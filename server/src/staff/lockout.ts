import { createHash, randomUUID } from 'node:crypto';
import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';

const triesAllowed = 5;
const lockedMs = 5 * 60_000;

/**
 * Counts a try before the password is looked at, so that tries at the same time cannot slip through together. Names without
 * an account are counted alike: the answer must not tell which exist. Throws RATE_LIMITED.
 */
export async function countTry(sql: Sql, username: string, now: number): Promise<void> {
  const [counted] = await sql<{ count: number; since: number }[]>`
    insert into staff_rate_limit as known (id, key, count, last_request)
    values (${randomUUID()}, ${keyOf(username)}, 1, ${now})
    on conflict (key) do update set
      count = case when known.last_request < ${now - lockedMs} then 1 else known.count + 1 end,
      last_request = case
        when known.last_request < ${now - lockedMs} or known.count < ${triesAllowed} then ${now}
        else known.last_request end
    returning count, last_request as since`;
  if (counted === undefined || counted.count <= triesAllowed) return;
  const secondsLeft = Math.max(1, Math.ceil((counted.since + lockedMs - now) / 1000));
  throw new AppError('RATE_LIMITED', { secondsLeft });
}

export async function forgetTries(sql: Sql, username: string, now: number): Promise<void> {
  await sql`
    delete from staff_rate_limit
    where key = ${keyOf(username)} or (key like 'sign-in:%' and last_request < ${now - lockedMs})`;
}

const keyOf = (username: string): string =>
  `sign-in:${createHash('sha256').update(username.toLowerCase()).digest('base64url')}`;
