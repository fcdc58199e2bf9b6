import type { CallingRule, CounterProfile } from '@sanh/domain';

/** When a counter serves a service: first, only while nobody waits for the first ones, or not. */
export const turns = ['first', 'then', 'never'] as const;
export type Turn = (typeof turns)[number];

export const rulesOffered: readonly CallingRule[] = [
  { kind: 'longest-wait' },
  { kind: 'priority-first', inRow: 1 },
  { kind: 'priority-first', inRow: 3 },
  { kind: 'ratio', priority: 1, ordinary: 2 },
];

export const ruleKey = (rule: CallingRule): string => JSON.stringify(Object.entries(rule).sort());

export function turnOf({ tiers }: CounterProfile, serviceId: string): Turn {
  if (tiers[0]?.includes(serviceId)) return 'first';
  return tiers.slice(1).some((tier) => tier.includes(serviceId)) ? 'then' : 'never';
}

/** The same profile with another turn for one service; later tiers keep the order they had. */
export function withTurn(profile: CounterProfile, serviceId: string, turn: Turn): CounterProfile {
  const [first = [], ...later] = profile.tiers.map((tier) => tier.filter((id) => id !== serviceId));
  if (turn === 'first') return { ...profile, tiers: filled([[...first, serviceId], ...later]) };
  const last = later.at(-1) ?? [];
  const then = turn === 'then' ? [...later.slice(0, -1), [...last, serviceId]] : later;
  return { ...profile, tiers: filled([first, ...then]) };
}

const filled = (tiers: readonly (readonly string[])[]) => tiers.filter((tier) => tier.length > 0);
