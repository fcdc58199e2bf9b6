import type { Sql } from '@sanh/db';
import type { DeviceKind } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { forgetTries, spendTry, type TryBudget } from '../tries/spend-try.ts';
import { hashOf } from './device-keys.ts';
import type { Transaction } from './device-store.ts';
import type { Devices } from './devices.ts';

const lockedMs = 5 * 60_000;
const byOne = (account: string): TryBudget => ({ key: `pairing:${account}`, allowed: 5, lockedMs });
const byAll: TryBudget = { key: 'pairing', allowed: 50, lockedMs };

/** Counts a try at a code against the administrator's budget and against everybody's. Throws RATE_LIMITED. */
export async function spendCodeTry(sql: Sql, account: string, now: number): Promise<void> {
  await spendTry(sql, byOne(account), now);
  await spendTry(sql, byAll, now);
}

/** A right code shows that nobody is guessing here. */
export async function forgiveCodeTries(sql: Sql, account: string, now: number): Promise<void> {
  await forgetTries(sql, byOne(account).key, now);
  await forgetTries(sql, byAll.key, now);
}

/** A machine at the other end has this long to fetch what lets it in. */
const fetchedWithinMs = 10 * 60_000;

/**
 * Uses up the code and gives the machine that shows it to the device. Of two who enter it at once one gets it.
 * Throws PAIRING_CODE_WRONG, whether it never was, was used or is over.
 */
export async function enterCode(
  transaction: Transaction,
  { keys }: Pick<Devices, 'keys'>,
  { code, centreId, deviceId, now }: { code: string; centreId: string; deviceId: string; now: number },
): Promise<{ readonly kind: DeviceKind; readonly tokenHash: string }> {
  const seed = keys.newSeed();
  const [entered] = await transaction<{ kind: DeviceKind }[]>`
    update device_pairing
    set code_hash = null, centre_id = ${centreId}, device_id = ${deviceId}, seed = ${seed},
      expires_at = ${new Date(now + fetchedWithinMs)}
    where code_hash = ${keys.hashOfCode(code)} and expires_at > ${new Date(now)}
    returning kind`;
  if (entered === undefined) throw new AppError('PAIRING_CODE_WRONG');
  return { kind: entered.kind, tokenHash: hashOf(keys.tokenFrom(seed)) };
}
