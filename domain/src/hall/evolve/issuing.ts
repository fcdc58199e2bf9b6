import { seriesOf } from '../configuration.ts';
import type { HallEvent, NewTicket } from '../event.ts';
import { counterIn, entryOf, serviceIn, type Hall } from '../hall.ts';
import { seriesIn } from '../numbering.ts';
import { factsOf, type WaitingTicket } from '../ticket.ts';
import {
  knownTicket,
  withCounter,
  withRangeLent,
  withService,
  withTicketIn,
  withoutMissed,
} from './change.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

function withNewTicket(hall: Hall, ticket: NewTicket): Hall {
  const { issued } = serviceIn(hall, ticket.serviceId);
  return withTicketIn(withService(hall, ticket.serviceId, { issued: issued + 1 }), newcomer(hall, ticket));
}

const newcomer = (hall: Hall, ticket: NewTicket): WaitingTicket => ({
  ...{ ...ticket, state: 'waiting', queuedAt: ticket.rank, leg: 1, ratingRights: [] },
  ...{ returnTo: null, returnServiceId: null, version: hall.version },
});

/** The main series goes on behind the number given, so no number is given twice. */
export function ticketIssued(hall: Hall, { ticket }: Of<'ticket-issued'>): Hall {
  const series = seriesOf(hall.configuration, ticket.seriesId);
  const next = withNewTicket(hall, ticket);
  if (series === undefined) return next;
  const state = { ...seriesIn(hall, series), next: ticket.number + 1 };
  return { ...next, series: { ...next.series, [series.id]: state } };
}

export function rangeGranted(hall: Hall, { seriesId, range, aheadFor }: Of<'range-granted'>): Hall {
  if (aheadFor !== undefined) {
    return { ...hall, lentAhead: [...hall.lentAhead, { day: aheadFor, seriesId, range }] };
  }
  const lent = withRangeLent(hall, { seriesId, range });
  const state = entryOf(lent.series, seriesId);
  if (state === undefined) return lent;
  return { ...lent, series: { ...lent.series, [seriesId]: { ...state, nextOffline: range.to + 1 } } };
}

export function offlineTicketAdopted(hall: Hall, event: Of<'offline-ticket-adopted'>): Hall {
  const { ticket, insteadOf, filedAs } = event;
  const decidedOffline = insteadOf === null ? hall.decidedOffline : [...hall.decidedOffline, insteadOf];
  const next = { ...hall, decidedOffline };
  if (filedAs === null) return withNewTicket(next, ticket);
  const facts = factsOf(newcomer(hall, ticket));
  const filed = { ...facts, outcome: filedAs, endedAt: hall.at, counterId: null };
  return withTicketIn(next, { ...filed, state: 'ended' });
}

/** Never printed, so it never was: whatever it was counted as is taken back. */
export function ticketVoided(hall: Hall, { ticketId }: Of<'ticket-voided'>): Hall {
  const ticket = knownTicket(hall, ticketId, 'waiting', 'parked', 'ended');
  const { issued } = serviceIn(hall, ticket.serviceId);
  let next = withService(hall, ticket.serviceId, { issued: issued - 1 });
  const counterId = ticket.state === 'ended' ? ticket.counterId : null;
  if (ticket.state === 'ended' && ticket.outcome === 'no-show' && counterId !== null) {
    next = withCounter(next, counterId, { missed: counterIn(next, counterId).missed - 1 });
  }
  const facts = { ...factsOf(ticket), version: hall.version };
  const ended = { ...facts, endedAt: hall.at, counterId: null };
  return withoutMissed(withTicketIn(next, { ...ended, state: 'ended', outcome: 'voided' }), ticketId);
}
