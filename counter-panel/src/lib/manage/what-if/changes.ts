import type { DaySetting, WhatIfBody } from '@sanh/contract';
import type { CallingRule, CounterProfile } from '@sanh/domain';
import { ruleKey } from '../../hall/profile-draft.ts';

/** What of a day would have been otherwise. */
export type Changes = Omit<WhatIfBody, 'day'>;
type Open = Changes['hours'][number]['open'];

export const noChanges: Changes = { hours: [], counters: [], profiles: [], rules: [] };

export const isUnchanged = (changes: Changes): boolean =>
  Object.values(changes).every((part) => part.length === 0);

/** One counter as it would have been. */
export interface CounterPlan extends CounterProfile {
  readonly counterId: string;
  /** The centre did not have it. */
  readonly isAdded: boolean;
  readonly open: Open;
  readonly keepsBreaks: boolean;
  /** From when services and rule hold; null from the first hour. */
  readonly from: string | null;
}

type ClockOf = (at: number) => string;
type Base = Pick<CounterPlan, 'open' | 'tiers' | 'rule'>;

export function baseOf({ counters }: DaySetting, counterId: string, clockOf: ClockOf): Base | null {
  const counter = counters.find((one) => one.counterId === counterId);
  if (counter === undefined) return null;
  const open = counter.open.map(({ fromMs, toMs }) => ({ from: clockOf(fromMs), to: clockOf(toMs) }));
  return { tiers: counter.tiers, rule: counter.rule, open };
}

/** The counters of the day and those that are added, each as it would have been. */
export function plansOf(setting: DaySetting, changes: Changes, clockOf: ClockOf): readonly CounterPlan[] {
  const known = setting.counters.map(({ counterId }) => counterId);
  const added = changes.counters.map(({ counterId }) => counterId);
  return [...known, ...added].map((counterId) => {
    const hours = changes.hours.find((one) => one.counterId === counterId);
    const profile = changes.profiles.find((one) => one.counterId === counterId);
    const extra = changes.counters.find((one) => one.counterId === counterId);
    const base = baseOf(setting, counterId, clockOf);
    return {
      ...{ counterId, isAdded: extra !== undefined, from: profile?.from ?? null },
      open: hours?.open ?? base?.open ?? [],
      keepsBreaks: hours?.keepsBreaks ?? true,
      tiers: profile?.tiers ?? extra?.tiers ?? base?.tiers ?? [],
      rule: profile?.rule ?? extra?.rule ?? base?.rule ?? { kind: 'longest-wait' },
    };
  });
}

export const withoutCounter = (changes: Changes, counterId: string): Changes => ({
  ...changes,
  hours: changes.hours.filter((one) => one.counterId !== counterId),
  counters: changes.counters.filter((one) => one.counterId !== counterId),
  profiles: changes.profiles.filter((one) => one.counterId !== counterId),
});

/** Says of a counter what differs from the day and nothing else. */
export function withPlan(changes: Changes, plan: CounterPlan, base: Base | null): Changes {
  const { counterId, keepsBreaks, from } = plan;
  const others = withoutCounter(changes, counterId);
  const tiers = plan.tiers.map((tier) => [...tier]);
  const open = plan.open.map((one) => ({ ...one }));
  if (base === null)
    return {
      ...others,
      hours: [...others.hours, { counterId, open, keepsBreaks: true }],
      counters: [...others.counters, { counterId, tiers, rule: plan.rule }],
    };
  const isSameRule = ruleKey(plan.rule) === ruleKey(base.rule);
  const isSameProfile = isSameRule && isSame(plan.tiers, base.tiers);
  return {
    ...others,
    hours: isSame(open, base.open) ? others.hours : [...others.hours, { counterId, open, keepsBreaks }],
    profiles: isSameProfile
      ? others.profiles
      : [...others.profiles, { counterId, from, tiers, rule: isSameRule ? null : plan.rule }],
  };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** How all counters choose; null as on the day. */
export const withRule = (changes: Changes, rule: CallingRule | null, from: string | null): Changes => ({
  ...changes,
  rules: rule === null ? [] : [{ rule, from }],
});

/** A counter that the centre did not have, open as long as any was, for everything. */
export function anotherCounter(setting: DaySetting, changes: Changes, clockOf: ClockOf): CounterPlan {
  const taken = new Set([...setting.counters, ...changes.counters].map(({ counterId }) => counterId));
  let number = 1;
  while (taken.has(`x${String(number)}`)) number++;
  const hours = setting.counters.flatMap(({ open }) => open);
  const [fromMs, toMs] = [
    Math.min(...hours.map((one) => one.fromMs)),
    Math.max(...hours.map((one) => one.toMs)),
  ];
  return {
    ...{ counterId: `x${String(number)}`, isAdded: true, keepsBreaks: true, from: null },
    open: hours.length === 0 ? [] : [{ from: clockOf(fromMs), to: clockOf(toMs) }],
    tiers: [[...setting.services]],
    rule: setting.counters[0]?.rule ?? { kind: 'longest-wait' },
  };
}
