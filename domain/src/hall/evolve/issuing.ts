import { seriesOf } from '../configuration.ts';
import type { HallEvent, NewTicket } from '../event.ts';
import { serviceIn, type Hall } from '../hall.ts';
import { seriesIn } from '../numbering.ts';
import { factsOf } from '../ticket.ts';
import { knownTicket, withService, withTicketIn } from './change.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

function withNewTicket(hall: Hall, ticket: NewTicket): Hall {
  const { issued } = serviceIn(hall, ticket.serviceId);
  return withTicketIn(withService(hall, ticket.serviceId, { issued: issued + 1 }), {
    ...ticket,
    state: 'waiting',
    queuedAt: ticket.rank,
    leg: 1,
    ratingRights: [],
    returnTo: null,
    version: hall.version,
  });
}

/** The main series goes on behind the number given, so no number is given twice. */
export function ticketIssued(hall: Hall, { ticket }: Of<'ticket-issued'>): Hall {
  const series = seriesOf(hall.configuration, ticket.seriesId);
  const next = withNewTicket(hall, ticket);
  if (series === undefined) return next;
  const state = { ...seriesIn(hall, series), next: ticket.number + 1 };
  return { ...next, series: { ...next.series, [series.id]: state } };
}

export function rangeGranted(hall: Hall, { seriesId, range }: Of<'range-granted'>): Hall {
  const series = seriesOf(hall.configuration, seriesId);
  if (series === undefined) return hall;
  const state = seriesIn(hall, series);
  const granted = { ...state, nextOffline: range.to + 1, ranges: [...state.ranges, range] };
  return { ...hall, series: { ...hall.series, [seriesId]: granted } };
}

export function offlineTicketAdopted(hall: Hall, event: Of<'offline-ticket-adopted'>): Hall {
  const next = withNewTicket(hall, event.ticket);
  return event.insteadOf === null
    ? next
    : { ...next, decidedOffline: [...next.decidedOffline, event.insteadOf] };
}

export function ticketVoided(hall: Hall, { ticketId }: Of<'ticket-voided'>): Hall {
  const ticket = knownTicket(hall, ticketId, 'waiting');
  const facts = { ...factsOf(ticket), version: hall.version };
  const { issued } = serviceIn(hall, ticket.serviceId);
  return withTicketIn(withService(hall, ticket.serviceId, { issued: issued - 1 }), {
    ...facts,
    ...{ state: 'ended', outcome: 'voided', endedAt: hall.at, counterId: null },
  });
}
