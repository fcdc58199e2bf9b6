import type { WaitEstimate } from '@sanh/domain';
import type { Wait } from '@sanh/ui';

const minuteMs = 60_000;
const step = 5;

/** An estimate as it may be said: whole steps of five minutes, never narrower than what is known. */
export function waitOf(estimate: WaitEstimate): Wait {
  if (estimate.kind !== 'range') return { kind: estimate.kind === 'now' ? 'now' : 'unknown' };
  const fromMinutes = Math.floor(estimate.fromMs / minuteMs / step) * step;
  const toMinutes = Math.max(step, Math.ceil(estimate.toMs / minuteMs / step) * step);
  return { kind: 'range', fromMinutes, toMinutes };
}
