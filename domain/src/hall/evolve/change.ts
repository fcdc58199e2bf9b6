import { seriesOf, type CounterId, type ServiceId } from '../configuration.ts';
import { counterIn, serviceIn, ticketIn } from '../hall.ts';
import type { CounterState, Hall, RangeAhead, ServiceState, UndoableStep } from '../hall.ts';
import { emptyLine, joined, left } from '../line.ts';
import { seriesIn } from '../numbering.ts';
import type { LineKey, LineTurn, ServingTicket, Ticket, TicketId } from '../ticket.ts';
import { withTicket } from '../ticket-book.ts';

/** Puts the ticket in its new state and keeps the lines true to it. */
export function withTicketIn(hall: Hall, ticket: Ticket): Hall {
  const before = ticketIn(hall, ticket.id);
  let lines = hall.lines;
  if (before?.state === 'waiting') {
    lines = { ...lines, [before.line]: left(lines[before.line] ?? emptyLine, before) };
  }
  if (ticket.state === 'waiting') {
    lines = { ...lines, [ticket.line]: joined(lines[ticket.line] ?? emptyLine, ticket) };
  }
  return { ...hall, tickets: withTicket(hall.tickets, ticket), lines };
}

export const withCounter = (hall: Hall, id: CounterId, change: Partial<CounterState>): Hall => ({
  ...hall,
  counters: { ...hall.counters, [id]: { ...counterIn(hall, id), ...change } },
});

export const withService = (hall: Hall, id: ServiceId, change: Partial<ServiceState>): Hall => ({
  ...hall,
  services: { ...hall.services, [id]: { ...serviceIn(hall, id), ...change } },
});

/** One more range of today's series. A series that the configuration has dropped lends nothing. */
export function withRangeLent(hall: Hall, { seriesId, range }: Pick<RangeAhead, 'seriesId' | 'range'>): Hall {
  const series = seriesOf(hall.configuration, seriesId);
  if (series === undefined) return hall;
  const state = seriesIn(hall, series);
  return {
    ...hall,
    series: { ...hall.series, [seriesId]: { ...state, ranges: [...state.ranges, range] } },
  };
}

const recentTimesKept = 30;

/** One more leg served: a figure of the counter and of the service, and how long it took from the call. */
export function withServedCounted(hall: Hall, { counterId, serviceId, calledAt }: ServingTicket): Hall {
  const { served, recentMs } = serviceIn(hall, serviceId);
  const tookMs = Math.max(0, hall.at - calledAt);
  const kept = [...recentMs, tookMs].slice(-recentTimesKept);
  const counted = withService(hall, serviceId, { served: served + 1, recentMs: kept });
  return withCounter(counted, counterId, { served: counterIn(hall, counterId).served + 1 });
}

export function withTurns(hall: Hall, turns: readonly LineTurn[], turnedBy: TicketId | null): Hall {
  if (turns.length === 0) return hall;
  const lines: Partial<Record<LineKey, typeof emptyLine>> = { ...hall.lines };
  for (const { line, privilegedInRow, ordinaryDue } of turns) {
    lines[line] = { ...(lines[line] ?? emptyLine), privilegedInRow, ordinaryDue, turnedBy };
  }
  return { ...hall, lines };
}

/** Remembers the step of a counter so that it can be undone while nobody has touched the ticket since. */
export const withStep = (hall: Hall, id: CounterId, kind: UndoableStep, before: Ticket): Hall =>
  withCounter(hall, id, { lastStep: { kind, at: hall.at, before, version: hall.version } });

/** A log names only tickets that it has brought in; anything else is a corrupt log and must not be folded on. */
export function knownTicket<S extends Ticket['state']>(
  hall: Hall,
  id: TicketId,
  ...states: readonly S[]
): Extract<Ticket, { state: S }> {
  const ticket = ticketIn(hall, id);
  if (ticket === undefined || !states.some((state) => state === ticket.state)) {
    throw new Error(
      `log broken at ${hall.version}: ${id} is ${ticket?.state ?? 'unknown'}, not ${states.join('/')}`,
    );
  }
  return ticket as Extract<Ticket, { state: S }>;
}

export const withoutMissed = (hall: Hall, id: TicketId): Hall =>
  hall.missed.includes(id) ? { ...hall, missed: hall.missed.filter((other) => other !== id) } : hall;
