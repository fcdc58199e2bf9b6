import type { TicketPlace } from '@sanh/contract';

const second = 1000;
const longestMs = 60 * second;

/** Milliseconds to the next question where nothing is told unasked: the longer the nearer; null when nothing more will happen. */
export function pauseAfter({ state, ahead, undoUntil }: TicketPlace): number | null {
  if (state === 'ended') return undoUntil === null ? null : 5 * second;
  if (state === 'called') return 4 * second;
  if (state === 'serving') return 30 * second;
  if (state === 'parked') return 20 * second;
  return Math.min(longestMs, 4 * second + ahead * 2 * second);
}

/** After so many failures in a row; the server may ask for a longer one. */
export const pauseAfterFailure = (failures: number, retryAfterMs: number | null): number =>
  Math.max(retryAfterMs ?? 0, Math.min(longestMs, 3 * second * 2 ** Math.max(0, failures - 1)));

/** A fifth more or less: phones that lost the same server do not come back to it together. */
export const jittered = (ms: number, random = Math.random): number => Math.round(ms * (0.8 + random() * 0.4));
