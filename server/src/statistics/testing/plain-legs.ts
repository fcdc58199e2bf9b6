import { oneDecimal, type PlainSettings } from './plain-parts.ts';
import type { PlainLeg } from './plain-rows.ts';

const quarter = 15_000;
const minute = 60_000;

const ms = (from: Date | null, to: Date | null): number[] =>
  from === null || to === null ? [] : [to.getTime() - from.getTime()];

const hasTicket = ({ channel }: PlainLeg): boolean => channel !== 'walk-in';

function durations(leg: PlainLeg) {
  const isEnd =
    leg.outcome === 'served' &&
    leg.ticket_outcome === 'served' &&
    leg.ended_at?.getTime() === leg.ticket_ended_at?.getTime();
  const ifTicket = (values: number[]): number[] => (hasTicket(leg) ? values : []);
  return {
    wait: ifTicket(ms(leg.queued_at, leg.called_at)),
    walk: ifTicket(ms(leg.called_at, leg.started_at)),
    service: ms(leg.started_at, leg.ended_at),
    stay: isEnd ? ifTicket(ms(leg.issued_at, leg.ended_at)) : [],
  };
}

function summary(values: readonly number[], targeted: readonly { ms: number; target: number }[]) {
  const sorted = values.map((one) => Math.round(one / quarter) * quarter).sort((a, b) => a - b);
  const ranked = (share: number): number | null => sorted[Math.ceil(sorted.length * share) - 1] ?? null;
  const within = targeted.filter((one) => one.ms <= one.target).length;
  return {
    ...{ count: values.length, medianMs: ranked(0.5), p90Ms: ranked(0.9) },
    sumMs: values.reduce((sum, one) => sum + one, 0),
    ...{ within, targeted: targeted.length, withinPercent: oneDecimal(within, targeted.length) },
  };
}

export function times(legs: readonly PlainLeg[], settings: PlainSettings) {
  const all = legs.map((leg) => ({ leg, ...durations(leg) }));
  const target = (leg: PlainLeg): number =>
    (settings.ownWaitTargets[leg.service_id] ?? settings.waitTargetMinutes) * minute;
  const waits = all.flatMap(({ leg, wait }) => wait.map((one) => ({ ms: one, target: target(leg) })));
  const of = (measure: 'walk' | 'service' | 'stay') =>
    summary(
      all.flatMap((one) => one[measure]),
      [],
    );
  return {
    wait: summary(
      all.flatMap(({ wait }) => wait),
      waits,
    ),
    ...{ walk: of('walk'), service: of('service'), stay: of('stay') },
  };
}

const outcomes = [
  'served',
  'no-show',
  'transferred',
  'parked',
  'requeued',
  'cancelled',
  'expired',
  'voided',
  'carried-over',
];

export const counts = (legs: readonly PlainLeg[]) => ({
  legs: legs.length,
  arrivals: legs.filter((leg) => leg.leg === 1 && hasTicket(leg)).length,
  walkIns: legs.filter((leg) => !hasTicket(leg)).length,
  outcomes: Object.fromEntries(
    outcomes.map((name) => [name, legs.filter(({ outcome }) => outcome === name).length]),
  ),
});

export function answered(legs: readonly PlainLeg[]) {
  const served = legs.filter(({ outcome }) => outcome === 'served');
  const without = served.filter(({ isRated }) => !isRated).length;
  return {
    served: served.length,
    rated: served.length - without,
    unratedPercent: oneDecimal(without, served.length),
  };
}
