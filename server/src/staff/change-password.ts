import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import { forgetTries, spendTry } from '../tries/spend-try.ts';
import { signInBudget } from './lockout.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

export interface PasswordChange {
  readonly username: string;
  readonly currentPassword: string;
  readonly newPassword: string;
  /** Of the request: they say whose session it is. */
  readonly headers: Headers;
}

/** Changes the own password and ends every other session. Gives the cookies of the new one. */
export async function changePassword(
  { sql, staffSignIn }: { sql: Sql; staffSignIn: StaffSignIn },
  { username, currentPassword, newPassword, headers }: PasswordChange,
): Promise<readonly string[]> {
  const budget = signInBudget(username);
  await spendTry(sql, budget, Date.now());
  const body = { currentPassword, newPassword, revokeOtherSessions: true };
  const answer = await staffSignIn.api.changePassword({ body, headers, asResponse: true });
  if (answer.status >= 500) throw new AppError('UNAVAILABLE');
  if (!answer.ok) throw new AppError('SIGN_IN_FAILED');
  await forgetTries(sql, budget.key, Date.now());
  return answer.headers.getSetCookie();
}
