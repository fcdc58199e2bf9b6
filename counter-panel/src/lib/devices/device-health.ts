import { clockOffAtLeastMs, type DeviceList, type DeviceView } from '@sanh/contract';
import type { Status } from '@sanh/ui';

export type DeviceCondition =
  | { readonly kind: 'well' | 'never' | 'revoked' }
  | { readonly kind: 'silent'; readonly since: number }
  /** It has not painted what happened since. */
  | { readonly kind: 'behind'; readonly since: number };

type Measure = Pick<DeviceList, 'now' | 'silentAfterMs'>;

export function conditionOf(
  { isRevoked, health, behindSince }: DeviceView,
  { now, silentAfterMs }: Measure,
): DeviceCondition {
  if (isRevoked) return { kind: 'revoked' };
  if (health === null) return { kind: 'never' };
  if (now - health.seenAt > silentAfterMs) return { kind: 'silent', since: health.seenAt };
  return behindSince === null ? { kind: 'well' } : { kind: 'behind', since: behindSince };
}

export const statusOf = ({ kind }: DeviceCondition): Status => {
  if (kind === 'well') return 'ok';
  if (kind === 'revoked' || kind === 'never') return 'quiet';
  return kind === 'silent' ? 'late' : 'warn';
};

/** By how much its clock is wrong, signed; null while that does not matter. */
export function clockFault({ health }: DeviceView): number | null {
  if (health === null || Math.abs(health.clockOffsetMs) < clockOffAtLeastMs) return null;
  return health.clockOffsetMs;
}

const partStatus: Readonly<Record<string, Status>> = {
  ...{ ready: 'ok', 'paper-low': 'warn', refused: 'warn', blocked: 'warn', incomplete: 'warn' },
  ...{ 'paper-out': 'late', 'cover-open': 'late', offline: 'late' },
};

/** How a part stands; what is not there or not known is quiet. */
export const statusOfPart = (state: string): Status => partStatus[state] ?? 'quiet';
