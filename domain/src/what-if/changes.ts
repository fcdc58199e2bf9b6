import type { OpenInterval } from '../calendar/opening.ts';
import { withoutRepeats } from '../hall/decide/supervise.ts';
import type {
  CallingRule,
  Counter,
  CounterId,
  CounterProfile,
  HallConfiguration,
} from '../hall/configuration.ts';

/** What would have been otherwise in a day. Times are milliseconds since 1970. */
export interface WhatIfChanges {
  /** In place of the hours that these counters had, one after the other and none touching the next; with `keepsBreaks` the breaks that began within them stay. */
  readonly hours: readonly {
    readonly counterId: CounterId;
    readonly open: readonly OpenInterval[];
    readonly keepsBreaks: boolean;
  }[];
  /** Counters that the centre did not have; without hours nobody sits there. */
  readonly counters: readonly Counter[];
  /** What a counter serves from a time on, whatever was changed at it on the day itself; no rule leaves the one in force. */
  readonly profiles: readonly {
    readonly counterId: CounterId;
    readonly from: number;
    readonly tiers: CounterProfile['tiers'];
    readonly rule: CallingRule | null;
  }[];
  /** How all counters choose from a time on, but for those whose profile says otherwise. */
  readonly rules: readonly { readonly from: number; readonly rule: CallingRule }[];
}

/** A configuration of the day with what holds otherwise at a time. */
export function configurationAt(
  changes: WhatIfChanges,
  configuration: HallConfiguration,
  at: number,
): HallConfiguration {
  const added = changes.counters.filter(({ id }) => !configuration.counters.some((known) => known.id === id));
  const once = added.map((counter) => ({
    ...counter,
    profile: { ...counter.profile, tiers: withoutRepeats(counter.profile.tiers) },
  }));
  const counters = [...configuration.counters, ...once].map((counter) => {
    const profile = profileAt(changes, counter, at);
    return profile === counter.profile ? counter : { ...counter, profile };
  });
  return { ...configuration, counters };
}

/** The very same profile where nothing holds otherwise. */
export function profileAt(
  { profiles, rules }: WhatIfChanges,
  { id, profile }: Pick<Counter, 'id' | 'profile'>,
  at: number,
): CounterProfile {
  const own = latest(
    profiles.filter(({ counterId }) => counterId === id),
    at,
  );
  const rule = own?.rule ?? latest(rules, at)?.rule ?? profile.rule;
  if (own === null && rule === profile.rule) return profile;
  return { tiers: own === null ? profile.tiers : withoutRepeats(own.tiers), rule };
}

const latest = <T extends { readonly from: number }>(all: readonly T[], at: number): T | null =>
  all.reduce<T | null>(
    (found, one) => (one.from <= at && one.from >= (found?.from ?? -Infinity) ? one : found),
    null,
  );
