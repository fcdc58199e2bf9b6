import { ok, refuse } from '../../result.ts';
import type { HallCommand } from '../command.ts';
import { counterOf, countersServing, serviceOf, type CounterProfile, withProfile } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import { lineIn, serviceIn, type Hall } from '../hall.ts';
import { queues, serviceLine } from '../line.ts';
import { placesOf } from '../places.ts';
import { droppedService } from './day.ts';
import { hasReason } from './ticket-named.ts';

type Of<T extends HallCommand['type']> = Extract<HallCommand, { type: T }>;

/**
 * Everybody who waits for a service goes on waiting for another, with rank and standing kept. Who waits for one counter alone
 * stays there.
 */
export function moveWaiting(hall: Hall, { from, to, reason }: Of<'move-waiting'>): Decision {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  if (!hasReason(reason)) return refuse({ code: 'REASON_NEEDED' });
  const isKnown = [from, to].every((id) => serviceOf(hall.configuration, id) !== undefined);
  if (!isKnown) return refuse({ code: 'UNKNOWN_SERVICE' });
  if (from === to) return refuse({ code: 'SAME_PLACE' });
  const { stopped } = serviceIn(hall, to);
  const isServed = countersServing(hall.configuration, to).length > 0;
  if (stopped !== null || !isServed)
    return refuse({ code: 'SERVICE_CLOSED', facts: { reason: stopped ?? '' } });
  const line = lineIn(hall, serviceLine(from));
  const ticketIds = queues.flatMap((queue) => [...placesOf(line[queue])].map(({ id }) => id));
  if (ticketIds.length === 0) return refuse({ code: 'NOBODY_WAITING' });
  return ok([{ type: 'waiting-moved', from, to, reason, ticketIds }]);
}

/** What a counter serves and how it chooses, until the day ends or a configuration is published. */
export function changeProfile(hall: Hall, { counterId, profile }: Of<'change-profile'>): Decision {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  const { configuration } = hall;
  if (counterOf(configuration, counterId) === undefined) return refuse({ code: 'UNKNOWN_COUNTER' });
  const tiers = withoutRepeats(profile.tiers);
  const isKnown = tiers.flat().every((id) => serviceOf(configuration, id) !== undefined);
  if (tiers.length === 0 || !isKnown) return refuse({ code: 'UNKNOWN_SERVICE' });
  const next = { tiers, rule: profile.rule };
  const stranded = droppedService(hall, withProfile(configuration, counterId, next));
  if (stranded !== null) return refuse({ code: 'NO_COUNTER_LEFT', facts: { serviceId: stranded } });
  return ok([{ type: 'profile-changed', counterId, profile: next }]);
}

/** A service named twice would be read twice from its line. */
export function withoutRepeats(tiers: CounterProfile['tiers']): string[][] {
  const seen = new Set<string>();
  return tiers
    .map((tier) => tier.filter((id) => !seen.has(id) && seen.add(id)))
    .filter((tier) => tier.length > 0);
}
