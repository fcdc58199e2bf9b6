import type { Chance, CounterId, HallConfiguration } from '@sanh/domain';

/** How a clerk works, the same on every day. */
export interface Clerk {
  readonly id: string;
  /** Service times against the typical ones: 0.8 is quicker. */
  readonly pace: number;
  /** Added to how content people go away. */
  readonly manner: number;
  /** How often somebody is sent on to another service, and how often papers are mended first. */
  readonly transferShare: number;
  readonly parkShare: number;
}

export const aClerk = (id: string, chance: Chance): Clerk => ({
  id,
  pace: chance.lognormal(0.95, 0.18),
  manner: chance.between(-0.45, 0.4),
  transferShare: chance.between(0.01, 0.05),
  parkShare: chance.between(0.01, 0.06),
});

/** Of the logarithm of service times: nine of ten are over by their p90. */
export const spreadOf = ({ p50, p90 }: { readonly p50: number; readonly p90: number }): number =>
  Math.log(p90 / p50) / 1.2816;

/** Who sits where on a day: everybody at the own counter; now and then one is away and the substitute takes the seat, or nobody does. */
export function seatsOf(
  configuration: HallConfiguration,
  { own, substitutes }: { own: ReadonlyMap<CounterId, Clerk>; substitutes: readonly Clerk[] },
  chance: Chance,
): ReadonlyMap<CounterId, Clerk> {
  const free = [...substitutes];
  const seats = new Map<CounterId, Clerk>();
  for (const { id } of configuration.counters) {
    const isAway = chance.happens(0.06);
    const clerk = isAway ? free.pop() : own.get(id);
    if (clerk !== undefined) seats.set(id, clerk);
  }
  return seats;
}
