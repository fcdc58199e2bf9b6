import type { WaitEstimate } from '@sanh/domain';
import type { Wait } from './amount.ts';

const stepMs = 300_000;
const stepMinutes = 5;

/** An estimate as it may be said: whole steps of five minutes, never narrower than what is known. */
export function waitOf(estimate: WaitEstimate): Wait {
  if (estimate.kind !== 'range') return { kind: estimate.kind === 'now' ? 'now' : 'unknown' };
  return {
    kind: 'range',
    fromMinutes: Math.floor(estimate.fromMs / stepMs) * stepMinutes,
    toMinutes: Math.max(1, Math.ceil(estimate.toMs / stepMs)) * stepMinutes,
  };
}
