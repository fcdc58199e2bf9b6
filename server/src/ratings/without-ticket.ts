import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import { spendTry } from '../tries/spend-try.ts';

const hourMs = 3_600_000;

interface WithoutTicket {
  readonly centreId: string;
  readonly kind: 'unbound' | 'feedback';
  readonly deviceId: string | null;
  readonly givenAt: number;
}

/**
 * Counts what a device sends without a ticket, by the hour in which it was given: what a kiosk has gathered without the network
 * comes all at once. Throws RATING_NOT_TAKEN where the centre takes none, RATE_LIMITED.
 */
export async function spendWithoutTicket(
  { sql, centres, clock }: { readonly sql: Sql; readonly centres: Centres; readonly clock: () => number },
  { centreId, kind, deviceId, givenAt }: WithoutTicket,
): Promise<void> {
  const rule = centres.get(centreId).centre.ratings[kind];
  if (rule === null) throw new AppError('RATING_NOT_TAKEN');
  const hour = Math.floor(givenAt / hourMs);
  const key = `${kind} ${centreId} ${deviceId ?? 'demo'} ${String(hour)}`;
  await spendTry(sql, { key, allowed: rule.perDeviceAndHour, lockedMs: hourMs }, clock());
}
