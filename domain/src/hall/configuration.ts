import type { OpeningCalendar } from '../calendar/opening-calendar.ts';

export type CentreId = string;
export type ServiceId = string;
export type SeriesId = string;
export type CounterId = string;
export type ZoneId = string;
export type PriorityClassId = string;

/** A number series: `prefix` + "-" + number padded to `width`. Prefixes are unique within a centre. */
export interface Series {
  readonly id: SeriesId;
  readonly prefix: string;
  readonly width: number;
  readonly first: number;
  /** Numbers from here on are never given by the server itself; kiosks lease them for offline work. */
  readonly offlineFrom: number;
  readonly last: number;
}

/** What a number is for. Times are milliseconds. */
export interface Service {
  readonly id: ServiceId;
  readonly seriesId: SeriesId;
  /** Typical service time before today has shown its own: median and 90th percentile. */
  readonly typicalMs: { readonly p50: number; readonly p90: number };
  /** At most so many tickets a day; null is no limit. */
  readonly dailyLimit: number | null;
}

/**
 * How a counter chooses among those who wait. "Privileged" are returning, placed-first, due-appointment and priority tickets.
 * - `longest-wait`: the longest waiting, nobody is privileged.
 * - `priority-first`: privileged first, but at most `inRow` of them while an ordinary ticket waits, then one ordinary.
 * - `ratio`: `priority` privileged, then `ordinary` ordinary ones.
 */
export type CallingRule =
  | { readonly kind: 'longest-wait' }
  | { readonly kind: 'priority-first'; readonly inRow: number }
  | { readonly kind: 'ratio'; readonly priority: number; readonly ordinary: number };

/** The services a counter serves. A later tier is served only while nobody waits in an earlier one. */
export interface CounterProfile {
  readonly tiers: readonly (readonly ServiceId[])[];
  readonly rule: CallingRule;
}

export interface Counter {
  readonly id: CounterId;
  readonly zoneId: ZoneId;
  readonly profile: CounterProfile;
}

export interface PriorityClass {
  readonly id: PriorityClassId;
}

export const closingPolicies = ['expire', 'carry-over'] as const;
export type ClosingPolicy = (typeof closingPolicies)[number];

export interface HoldRule {
  readonly forMs: number;
  readonly atMost: number;
}

export const usualHold: HoldRule = { forMs: 600_000, atMost: 2 };

/** The limits of the day's work. Times are milliseconds. */
export interface HallRules {
  /** A ticket may be marked absent after so many calls and so long after the first of them. */
  readonly noShow: { readonly minimumCalls: number; readonly minimumMs: number };
  readonly undoWithinMs: number;
  /** A parked ticket may come back within this time. */
  readonly parkAtMostMs: number;
  /** A waiting ticket's holder may ask for so long more, so many times; `usualHold` where a log does not say. */
  readonly hold?: HoldRule | undefined;
  /** An appointment is due from so long before its time. */
  readonly appointmentLeadMs: number;
  /** Numbers are given from so long before opening. */
  readonly issueBeforeOpeningMs: number;
  /** Demonstration only: the hall is open round the clock. */
  readonly alwaysOpen: boolean;
  readonly closing: ClosingPolicy;
}

/** The part of a centre's configuration by which the hall decides. Names and looks stay with the screens. */
export interface HallConfiguration {
  readonly version: number;
  readonly timeZone: string;
  readonly series: readonly Series[];
  readonly services: readonly Service[];
  readonly counters: readonly Counter[];
  readonly priorityClasses: readonly PriorityClass[];
  readonly calendar: OpeningCalendar;
  readonly rules: HallRules;
}

export const serviceOf = (configuration: HallConfiguration, id: ServiceId): Service | undefined =>
  configuration.services.find((service) => service.id === id);

export const seriesOf = (configuration: HallConfiguration, id: SeriesId): Series | undefined =>
  configuration.series.find((series) => series.id === id);

export const counterOf = (configuration: HallConfiguration, id: CounterId): Counter | undefined =>
  configuration.counters.find((counter) => counter.id === id);

/** The counters whose profile names the service, in the order of the configuration. */
export const countersServing = (configuration: HallConfiguration, id: ServiceId): readonly Counter[] =>
  configuration.counters.filter((counter) => counter.profile.tiers.some((tier) => tier.includes(id)));

/** The configuration with another profile for one counter. */
export const withProfile = (
  configuration: HallConfiguration,
  counterId: string,
  profile: CounterProfile,
): HallConfiguration => ({
  ...configuration,
  counters: configuration.counters.map((one) => (one.id === counterId ? { ...one, profile } : one)),
});
