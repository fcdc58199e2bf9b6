import {
  CounterTimes,
  replayDay,
  type Hall,
  type LegFacts,
  type LivedSide,
  type ObservedDay,
  type Plan,
  type RecordedEvent,
  type Replayed,
} from '@sanh/domain';
import { noRows, project, type TouchedRows } from '../halls/projection.ts';
import { inSlices } from '../in-slices.ts';

/** A day lived again, with the legs that its rows would have and the time of its counters. */
export async function liveAgain(day: ObservedDay, plan: Plan): Promise<Replayed & LivedSide> {
  const rows = noRows();
  const counters = new CounterTimes();
  const watch = (before: Hall, recorded: RecordedEvent, after: Hall): void => {
    project(rows, before, after, recorded);
    counters.watch(before, recorded, after);
  };
  const replayed = await inSlices(replayDay(day, plan, watch));
  return { ...replayed, legs: legsIn(rows, day.opened.event.day), counters: counters.all() };
}

function legsIn({ legs, tickets }: TouchedRows, day: string): readonly LegFacts[] {
  return [...legs.values()].flatMap((row) => {
    if (row === null || row.businessDay !== day) return [];
    const { ticketId, leg, serviceId, counterId, clerkId, queuedAt, calledAt, startedAt, endedAt, outcome } =
      row;
    const ticket = tickets.get(ticketId);
    const isLast = outcome === 'served' && ticket?.outcome === 'served' && ticket.endedAt === endedAt;
    return [
      {
        ...{ leg, serviceId, counterId, clerkId, queuedAt, calledAt, startedAt, endedAt, outcome },
        ...{ procedureCode: ticket?.procedureCode ?? null, isRated: false },
        isWalkIn: row.calledByRule === 'walk-in' || ticket?.channel === 'walk-in',
        issuedAt: isLast ? ticket.issuedAt : null,
      },
    ];
  });
}
