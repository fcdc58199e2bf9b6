import type { Problem } from '@sanh/contract';

/**
 * What a screen may say of itself. `live`: what it shows was the server's state a few seconds ago at most.
 * `stale`: it was so until `since` (server time). `offline`: it has nothing to show yet. `refused`: the server does not want it.
 */
export type ConnectionState =
  | { readonly kind: 'connecting' }
  | { readonly kind: 'live' }
  | { readonly kind: 'stale'; readonly since: number }
  | { readonly kind: 'offline' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Moments of a line on the monotonic clock; `confirmedAt` is when the screen was last known to show the server's state. */
export interface Line {
  readonly isOpen: boolean;
  readonly turnedAt: number;
  readonly confirmedAt: number;
}

/** Heartbeats come every 2-5 s; one may be late, two missing mean that the line is dead. */
const silentMs = 8000;
/** A line known to be broken mends itself within this time, or the screen says so. */
const brokenMs = 3000;

export const isSilent = ({ isOpen, turnedAt, confirmedAt }: Line, now: number): boolean =>
  now - confirmedAt > silentMs || (!isOpen && now - turnedAt > brokenMs);

/** Open, as far as this machine can tell, but nothing has come over it that proves it. */
export const isHalfOpen = ({ isOpen, turnedAt, confirmedAt }: Line, now: number): boolean =>
  isOpen && now - Math.max(turnedAt, confirmedAt) > silentMs;
