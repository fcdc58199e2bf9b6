import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import { forgetTries, spendTry } from '../tries/spend-try.ts';
import { signInBudget } from './lockout.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

/** Opens a new session and gives the cookies that carry it. Throws SIGN_IN_FAILED, whatever was wrong, or RATE_LIMITED. */
export async function signIn(
  { sql, staffSignIn, now = Date.now }: { sql: Sql; staffSignIn: StaffSignIn; now?: () => number },
  { username, password }: Credentials,
): Promise<readonly string[]> {
  const budget = signInBudget(username);
  await spendTry(sql, budget, now());
  const answer = await staffSignIn.api.signInUsername({ body: { username, password }, asResponse: true });
  if (answer.status >= 500) throw new AppError('UNAVAILABLE');
  if (!answer.ok) throw new AppError('SIGN_IN_FAILED');
  await forgetTries(sql, budget.key, now());
  return answer.headers.getSetCookie();
}
