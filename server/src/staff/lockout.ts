import { createHash } from 'node:crypto';
import type { TryBudget } from '../tries/spend-try.ts';

/** Tries to sign in. Names without an account are counted alike: the answer must not tell which exist. */
export const signInBudget = (username: string): TryBudget => ({
  key: `sign-in:${createHash('sha256').update(username.toLowerCase()).digest('base64url')}`,
  allowed: 5,
  lockedMs: 5 * 60_000,
});
