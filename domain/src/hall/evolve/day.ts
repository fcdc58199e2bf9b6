import { withProfile } from '../configuration.ts';
import { emptyHall, ticketIn, type Hall } from '../hall.ts';
import type { HallEvent } from '../event.ts';
import { serviceLine } from '../line.ts';
import { factsOf } from '../ticket.ts';
import {
  knownTicket,
  withCounter,
  withRangeLent,
  withServedCounted,
  withService,
  withTicketIn,
} from './change.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

/** A new day begins empty but for whom yesterday carried over, in the order they had, and for an alarm that stands. */
export function dayOpened(hall: Hall, event: Of<'day-opened'>): Hall {
  const { centreId, version, at } = hall;
  const { day, configuration } = event;
  const carriedLabels = event.carriedOver.map((ticket) => ticket.label);
  const lentAhead = (event.lent ?? []).filter((ahead) => ahead.day !== day);
  const fresh: Hall = {
    ...emptyHall(centreId),
    ...{ version, at, day, configuration, phase: 'open', carriedLabels, lentAhead },
    emergency: hall.emergency,
    // Whoever was carried over has a number already, however late the request itself arrives.
    decidedOffline: event.carriedOver.flatMap(({ channel, issuedBy }) =>
      channel === 'kiosk-offline' && issuedBy !== null ? [issuedBy] : [],
    ),
  };
  const lent = (event.lent ?? []).filter((ahead) => ahead.day === day).reduce(withRangeLent, fresh);
  return event.carriedOver.reduce((next, ticket) => withTicketIn(next, { ...ticket, version }), lent);
}

export function dayClosed(hall: Hall, event: Of<'day-closed'>): Hall {
  let next: Hall = { ...hall, phase: 'closed' };
  for (const { ticketId, outcome } of event.left) {
    const ticket = ticketIn(next, ticketId);
    if (ticket === undefined) continue;
    if (ticket.state === 'serving') next = withServedCounted(next, ticket);
    const counterId = 'counterId' in ticket ? ticket.counterId : null;
    const facts = { ...factsOf(ticket), version: hall.version };
    const ratingRights = ticket.state === 'serving' ? [...facts.ratingRights, facts.leg] : facts.ratingRights;
    const ended = { ...facts, ratingRights, outcome, endedAt: hall.at, counterId };
    next = withTicketIn(next, { ...ended, state: 'ended' });
  }
  for (const counterId of event.sessionsClosed) {
    next = withCounter(next, counterId, { session: null, ticketId: null, lastStep: null });
  }
  return next;
}

export const issuingStopped = (hall: Hall, { serviceId, reason }: Of<'issuing-stopped'>): Hall =>
  serviceId === null
    ? { ...hall, issuingStopped: reason }
    : withService(hall, serviceId, { stopped: reason });

export const issuingResumed = (hall: Hall, { serviceId }: Of<'issuing-resumed'>): Hall =>
  serviceId === null ? { ...hall, issuingStopped: null } : withService(hall, serviceId, { stopped: null });

export const configurationPublished = (hall: Hall, event: Of<'configuration-published'>): Hall => ({
  ...hall,
  configuration: event.configuration,
});

/** The wait goes on: the leg, the place in line and the time since it began are what they were. */
export function waitingMoved(hall: Hall, { from, to, ticketIds }: Of<'waiting-moved'>): Hall {
  let next = hall;
  for (const id of ticketIds) {
    const before = knownTicket(next, id, 'waiting');
    const line = before.line === serviceLine(from) ? serviceLine(to) : before.line;
    next = withTicketIn(next, { ...before, serviceId: to, line, version: hall.version });
  }
  return next;
}

export const profileChanged = (hall: Hall, { counterId, profile }: Of<'profile-changed'>): Hall => ({
  ...hall,
  configuration: withProfile(hall.configuration, counterId, profile),
});
