import { businessDayAt } from '../../calendar/local-time.ts';
import { ok, refuse } from '../../result.ts';
import type { HallCommand } from '../command.ts';
import { seriesOf, serviceOf } from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { HallEvent } from '../event.ts';
import { ticketIn, type Hall, type OfflineRange } from '../hall.ts';
import { holds, labelOf, seriesIn } from '../numbering.ts';
import { ticketId, type Outcome, type Ticket } from '../ticket.ts';
import { ticketsOf } from '../ticket-book.ts';
import { withdrawn } from './call.ts';
import { newTicket } from './issue.ts';

type AdoptOffline = Extract<HallCommand, { type: 'adopt-offline' }>;

/**
 * A number that a kiosk gave without the network joins the line by its arrival, clamped between grant and receipt.
 * The printed number always wins: one that should not exist is kept and marked, never dropped; one whose day is over is
 * filed under its day.
 */
export function adoptOffline(hall: Hall, command: AdoptOffline, now: number): Decision {
  if (hall.day === null) return refuse({ code: 'DAY_NOT_OPEN' });
  const { serviceId, insteadOf, number } = command;
  const service = serviceOf(hall.configuration, serviceId);
  if (service === undefined) return refuse({ code: 'UNKNOWN_SERVICE' });
  const series = seriesOf(hall.configuration, service.seriesId);
  if (series === undefined) return refuse({ code: 'UNKNOWN_SERIES' });
  const rank = arrivalOf(command, now);
  // The hall has not come to that day yet: filed now it would be filed under yesterday, and nobody would call it.
  if (businessDayAt(hall.configuration.timeZone, rank) > hall.day) return refuse({ code: 'DAY_NOT_OPEN' });
  const label = labelOf(series, number);
  const day = dayOf(hall, rank);
  const id = ticketId(day, label);
  const ranges = day === hall.day ? seriesIn(hall, series).ranges : null;
  const irregular = irregularity(hall, command, id, ranges);
  const own = ownTicketFor(hall, insteadOf);
  const issuedBy = isAnswered(own) ? null : insteadOf;
  const numbered = { label, number, seriesId: series.id, at: rank, rank, issuedBy };
  const ticket = newTicket(command, { ...numbered, id: freeId(hall, id) });
  const filedAs = outcomeOnArrival(hall, day);
  return ok([
    ...voided(hall, own),
    { type: 'offline-ticket-adopted', ticket, insteadOf, irregular, filedAs },
  ]);
}

function arrivalOf({ grantedAt, arrivedAt }: AdoptOffline, now: number): number {
  const arrival = Math.min(now, Math.max(grantedAt, arrivedAt));
  return Number.isFinite(arrival) ? arrival : now;
}

function dayOf(hall: Hall, arrivedAt: number): string {
  const today = hall.day ?? '';
  const day = businessDayAt(hall.configuration.timeZone, arrivedAt);
  return day < today ? day : today;
}

function outcomeOnArrival(hall: Hall, day: string): Outcome | null {
  if (day !== hall.day) return 'expired';
  if (hall.phase === 'open') return null;
  return hall.configuration.rules.closing === 'carry-over' ? 'carried-over' : 'expired';
}

/** The ranges of an earlier day are no longer known here (`null`), so its numbers cannot be checked against them. */
function irregularity(
  hall: Hall,
  { number, holder, incarnation }: AdoptOffline,
  id: string,
  ranges: readonly OfflineRange[] | null,
) {
  if (ticketIn(hall, id) !== undefined) return 'duplicate';
  if (ranges === null) return null;
  const isGranted = ranges.some(
    (range) =>
      range.holder === holder &&
      range.incarnation === incarnation &&
      range.from <= number &&
      number <= range.to,
  );
  return isGranted ? null : 'outside-range';
}

function freeId(hall: Hall, id: string): string {
  let free = id;
  for (let copy = 2; ticketIn(hall, free) !== undefined; copy++) free = `${id}~${String(copy)}`;
  return free;
}

/** The server's own ticket for an issue command whose answer never reached the kiosk. */
function ownTicketFor(hall: Hall, insteadOf: string | null): Ticket | null {
  if (insteadOf === null || holds(hall.decidedOffline, insteadOf)) return null;
  for (const ticket of ticketsOf(hall.tickets)) if (ticket.issuedBy === insteadOf) return ticket;
  return null;
}

/** Somebody in service with it, or served, has answered the request: that ticket stays, and the printed one is another visit. */
const isAnswered = (ticket: Ticket | null): boolean =>
  ticket?.state === 'serving' || (ticket?.state === 'ended' && ticket.outcome === 'served');

function voided(hall: Hall, ticket: Ticket | null): readonly HallEvent[] {
  if (ticket === null || isAnswered(ticket)) return [];
  const event: HallEvent = { type: 'ticket-voided', ticketId: ticket.id };
  if (ticket.state === 'called') return [withdrawn(hall, ticket, 'never printed'), event];
  const isOver = ticket.state === 'ended' && (ticket.outcome === 'cancelled' || ticket.outcome === 'voided');
  return isOver ? [] : [event];
}
