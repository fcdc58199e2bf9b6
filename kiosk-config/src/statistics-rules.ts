import type { StatisticsRules, Targets } from '@sanh/domain';
import type { Centre } from './centre/centre.ts';
import type { ServiceEntry } from './centre/services.ts';
import type { TargetsEntry } from './centre/statistics.ts';

const minuteMs = 60_000;
const inMs = (minutes: number | null): number | null => (minutes === null ? null : minutes * minuteMs);

const toTargets = ({ wait, walk, service, stay }: TargetsEntry): Targets => ({
  ...{ wait: inMs(wait), walk: inMs(walk), service: inMs(service), stay: inMs(stay) },
});

/** By what a centre's figures are made, in the domain's units (milliseconds). What a service does not say is the centre's. */
export const toStatisticsRules = ({ timeZone, statistics, services, ratings }: Centre): StatisticsRules => ({
  timeZone,
  targets: toTargets(statistics.targets),
  targetsOf: Object.fromEntries(
    services.flatMap(({ id, targets }) =>
      targets === undefined ? [] : [[id, toTargets({ ...statistics.targets, ...defined(targets) })]],
    ),
  ),
  satisfied: ratings.satisfied,
  smallNumber: statistics.smallNumber,
  silentAfterMs: statistics.silentCounterMinutes * minuteMs,
});

const defined = (targets: NonNullable<ServiceEntry['targets']>): Partial<TargetsEntry> =>
  Object.fromEntries(Object.entries(targets).filter(([, minutes]) => minutes !== undefined));
