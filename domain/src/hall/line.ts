import type { CounterId, ServiceId } from './configuration.ts';
import { noPlaces, withoutPlace, withPlace, type Place, type Places } from './places.ts';
import type { LineKey, LineTurn, TicketId, WaitingTicket } from './ticket.ts';

/** One line, already parted by standing so that the next ticket is found at the head of a list. */
export interface Line {
  readonly first: Places;
  readonly returning: Places;
  readonly appointments: Places;
  readonly priority: Places;
  readonly ordinary: Places;
  /** Privileged tickets called in a row while an ordinary one waited. */
  readonly privilegedInRow: number;
  /** Ordinary tickets that must now be called before the next privileged one. */
  readonly ordinaryDue: number;
  /** Whose call moved the turns last: only that call can be withdrawn without a trace. */
  readonly turnedBy: TicketId | null;
}

export const emptyLine: Line = {
  ...{ first: noPlaces, returning: noPlaces, appointments: noPlaces, priority: noPlaces, ordinary: noPlaces },
  ...{ privilegedInRow: 0, ordinaryDue: 0, turnedBy: null },
};

export const serviceLine = (id: ServiceId): LineKey => `service:${id}`;
export const counterLine = (id: CounterId): LineKey => `counter:${id}`;

export const queues = ['first', 'returning', 'appointments', 'priority', 'ordinary'] as const;
export type Queue = (typeof queues)[number];

export function queueOf(ticket: WaitingTicket): Queue {
  if (ticket.standing !== 'ordinary') return ticket.standing;
  if (ticket.appointmentAt !== null) return 'appointments';
  return ticket.priority !== null && ticket.priority.state !== 'refused' ? 'priority' : 'ordinary';
}

export const placeOf = (ticket: WaitingTicket, queue: Queue): Place => ({
  id: ticket.id,
  rank: queue === 'appointments' ? (ticket.appointmentAt ?? ticket.rank) : ticket.rank,
});

export function joined(line: Line, ticket: WaitingTicket): Line {
  const queue = queueOf(ticket);
  return { ...line, [queue]: withPlace(line[queue], placeOf(ticket, queue)) };
}

export function left(line: Line, ticket: WaitingTicket): Line {
  const queue = queueOf(ticket);
  return { ...line, [queue]: withoutPlace(line[queue], placeOf(ticket, queue)) };
}

export const lengthOf = (line: Line): number =>
  line.first.length +
  line.returning.length +
  line.appointments.length +
  line.priority.length +
  line.ordinary.length;

export const turnOf = (key: LineKey, line: Line): LineTurn => ({
  line: key,
  privilegedInRow: line.privilegedInRow,
  ordinaryDue: line.ordinaryDue,
});
