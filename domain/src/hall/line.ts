import type { ServiceId, CounterId } from './configuration.ts';
import type { LineKey, LineTurn, TicketId, WaitingTicket } from './ticket.ts';

/** A place in a line. For appointments the rank is the time agreed. */
export interface Place {
  readonly id: TicketId;
  readonly rank: number;
}

/** One line, already parted by standing so that the next ticket is found at the head of a list. Each list is in order of rank. */
export interface Line {
  readonly first: readonly Place[];
  readonly returning: readonly Place[];
  readonly appointments: readonly Place[];
  readonly priority: readonly Place[];
  readonly ordinary: readonly Place[];
  /** Privileged tickets called in a row while an ordinary one waited. */
  readonly privilegedInRow: number;
  /** Ordinary tickets that must now be called before the next privileged one. */
  readonly ordinaryDue: number;
}

export const emptyLine: Line = {
  ...{ first: [], returning: [], appointments: [], priority: [], ordinary: [] },
  ...{ privilegedInRow: 0, ordinaryDue: 0 },
};

export const serviceLine = (id: ServiceId): LineKey => `service:${id}`;
export const counterLine = (id: CounterId): LineKey => `counter:${id}`;

export type Queue = 'first' | 'returning' | 'appointments' | 'priority' | 'ordinary';
export const queues = [
  'first',
  'returning',
  'appointments',
  'priority',
  'ordinary',
] as const satisfies Queue[];

export function queueOf(ticket: WaitingTicket): Queue {
  if (ticket.standing !== 'ordinary') return ticket.standing;
  if (ticket.appointmentAt !== null) return 'appointments';
  return ticket.priority !== null && ticket.priority.state !== 'refused' ? 'priority' : 'ordinary';
}

export const comesBefore = (a: Place, b: Place): boolean =>
  a.rank < b.rank || (a.rank === b.rank && a.id < b.id);

function inserted(places: readonly Place[], place: Place): readonly Place[] {
  const last = places.at(-1);
  if (last === undefined || comesBefore(last, place)) return [...places, place];
  return places.toSpliced(
    countBefore(places, (other) => comesBefore(other, place)),
    0,
    place,
  );
}

/** How many places at the head of a sorted list satisfy the predicate (binary search). */
export function countBefore(places: readonly Place[], isBefore: (place: Place) => boolean): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const place = places[middle];
    if (place !== undefined && isBefore(place)) low = middle + 1;
    else high = middle;
  }
  return low;
}

const placeOf = (ticket: WaitingTicket, queue: Queue): Place => ({
  id: ticket.id,
  rank: queue === 'appointments' ? (ticket.appointmentAt ?? ticket.rank) : ticket.rank,
});

export function joined(line: Line, ticket: WaitingTicket): Line {
  const queue = queueOf(ticket);
  return { ...line, [queue]: inserted(line[queue], placeOf(ticket, queue)) };
}

export function left(line: Line, ticket: WaitingTicket): Line {
  const queue = queueOf(ticket);
  const place = placeOf(ticket, queue);
  const at = countBefore(line[queue], (other) => comesBefore(other, place));
  return line[queue][at]?.id === ticket.id ? { ...line, [queue]: line[queue].toSpliced(at, 1) } : line;
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
