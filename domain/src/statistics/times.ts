/**
 * The times of a visit. wait: queued → called. walk: called → started. service: started → ended. stay: issued → ended, of a
 * visit that ended served, counted with the leg it ended with. Whoever is served without a ticket has only a service time.
 */
export const measures = ['wait', 'walk', 'service', 'stay'] as const;
export type Measure = (typeof measures)[number];

/** A leg as statistics read it. Times are milliseconds since 1970. */
export interface LegFacts {
  readonly leg: number;
  readonly serviceId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly procedureCode: string | null;
  readonly queuedAt: number;
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: string | null;
  readonly isWalkIn: boolean;
  /** Somebody has rated it. */
  readonly isRated: boolean;
  /** Set on the leg with which a visit ended served. */
  readonly issuedAt: number | null;
}

type Times = Readonly<Record<Measure, number | null>>;

const between = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

/** Milliseconds; null for what this leg has not. */
export function timesOf(leg: LegFacts): Times {
  const { queuedAt, calledAt, startedAt, endedAt, issuedAt, isWalkIn } = leg;
  const service = between(startedAt, endedAt);
  if (isWalkIn) return { wait: null, walk: null, service, stay: null };
  return {
    wait: between(queuedAt, calledAt),
    walk: between(calledAt, startedAt),
    ...{ service, stay: between(issuedAt, endedAt) },
  };
}

/** What a centre wants of its times, milliseconds; null sets no target. */
export type Targets = Readonly<Record<Measure, number | null>>;
export const noTargets: Targets = { wait: null, walk: null, service: null, stay: null };

/** The settings by which a centre's figures are made. */
export interface StatisticsRules {
  readonly timeZone: string;
  readonly targets: Targets;
  /** What services say otherwise. */
  readonly targetsOf: Readonly<Record<string, Targets>>;
  readonly satisfied: readonly string[];
  /** Groups of fewer are shown, but neither ranked nor compared. */
  readonly smallNumber: number;
  /** An open counter that has called nobody for so long while somebody waits for it is silent. */
  readonly silentAfterMs: number;
}

export const targetsFor = (rules: StatisticsRules, serviceId: string): Targets =>
  Object.hasOwn(rules.targetsOf, serviceId) ? (rules.targetsOf[serviceId] ?? rules.targets) : rules.targets;
