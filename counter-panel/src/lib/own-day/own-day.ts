import { counterIn, counterOf, serviceIn, type Hall } from '@sanh/domain';

export interface OwnDay {
  readonly served: number;
  readonly absent: number;
  readonly walkIns: number;
  readonly openedAt: number | null;
  /** From call to finish, for the services of this counter, over the whole hall; null before the first. */
  readonly medianMs: number | null;
}

export function ownDayOf(hall: Hall, counterId: string): OwnDay {
  const { served, missed, walkIns, session } = counterIn(hall, counterId);
  const services = counterOf(hall.configuration, counterId)?.profile.tiers.flat() ?? [];
  const times = services.flatMap((id) => serviceIn(hall, id).recentMs);
  return { served, absent: missed, walkIns, openedAt: session?.openedAt ?? null, medianMs: medianOf(times) };
}

export function medianOf(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle];
  if (upper === undefined) return null;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
