import type { HallEvent, RecordedEvent } from './event.ts';
import * as counter from './evolve/counter.ts';
import * as day from './evolve/day.ts';
import { emergencyEnded, emergencyRaised } from './evolve/emergency.ts';
import * as issuing from './evolve/issuing.ts';
import { stepUndone } from './evolve/undo.ts';
import * as visit from './evolve/visit.ts';
import type { Hall } from './hall.ts';

/**
 * The hall after one more event of its log. Pure and total over a whole log; throws only when the log itself is broken
 * (a version missing, a ticket unknown), because folding on would show a hall that never was.
 */
export function evolve(hall: Hall, { version, at, event }: RecordedEvent): Hall {
  if (version !== hall.version + 1) throw new Error(`log broken: ${version} after ${hall.version}`);
  return apply({ ...hall, version, at }, event);
}

function apply(hall: Hall, event: HallEvent): Hall {
  switch (event.type) {
    case 'day-opened':
      return day.dayOpened(hall, event);
    case 'day-closed':
      return day.dayClosed(hall, event);
    case 'issuing-stopped':
      return day.issuingStopped(hall, event);
    case 'issuing-resumed':
      return day.issuingResumed(hall, event);
    case 'emergency-raised':
      return emergencyRaised(hall, event);
    case 'emergency-ended':
      return emergencyEnded(hall, event);
    case 'configuration-published':
      return day.configurationPublished(hall, event);
    case 'waiting-moved':
      return day.waitingMoved(hall, event);
    case 'profile-changed':
      return day.profileChanged(hall, event);
    case 'counter-opened':
      return counter.counterOpened(hall, event);
    case 'counter-paused':
      return counter.counterPaused(hall, event);
    case 'counter-resumed':
      return counter.counterResumed(hall, event);
    case 'counter-closed':
      return counter.counterClosed(hall, event);
    case 'ticket-issued':
      return issuing.ticketIssued(hall, event);
    case 'range-granted':
      return issuing.rangeGranted(hall, event);
    case 'offline-ticket-adopted':
      return issuing.offlineTicketAdopted(hall, event);
    case 'ticket-voided':
      return issuing.ticketVoided(hall, event);
    case 'ticket-called':
      return visit.ticketCalled(hall, event);
    case 'ticket-recalled':
      return visit.ticketRecalled(hall, event);
    case 'call-withdrawn':
      return visit.callWithdrawn(hall, event);
    case 'service-started':
      return visit.serviceStarted(hall, event);
    case 'leg-finished':
      return visit.legFinished(hall, event);
    case 'ticket-missed':
      return visit.ticketMissed(hall, event);
    case 'ticket-parked':
      return visit.ticketParked(hall, event);
    case 'ticket-held':
      return visit.ticketHeld(hall, event);
    case 'ticket-requeued':
      return visit.ticketRequeued(hall, event);
    case 'ticket-transferred':
      return visit.ticketTransferred(hall, event);
    case 'ticket-cancelled':
      return visit.ticketCancelled(hall, event);
    case 'priority-changed':
      return visit.priorityChanged(hall, event);
    case 'walk-in-started':
      return visit.walkInStarted(hall, event);
    case 'rating-right-used':
      return visit.ratingRightUsed(hall, event);
    case 'step-undone':
      return stepUndone(hall, event);
  }
}

/** Folds a whole log, or a part of one that begins where the hall stands. */
export const replay = (hall: Hall, events: Iterable<RecordedEvent>): Hall => {
  let next = hall;
  for (const event of events) next = evolve(next, event);
  return next;
};
