import { counterOf, serviceOf } from '../configuration.ts';
import { counterIn, lineIn, ticketIn, type CounterState, type Hall } from '../hall.ts';
import { lengthOf, placeOf, queueOf, queues } from '../line.ts';
import { comesBefore, placesOf } from '../places.ts';
import type { LineKey, Ticket, WaitingTicket } from '../ticket.ts';
import { ticketsOf } from '../ticket-book.ts';

/** What is wrong with a hall by itself: I3 (tickets, counters and lines agree), and nobody waits where nobody calls. */
export function stateFaults(hall: Hall): readonly string[] {
  const tickets = [...ticketsOf(hall.tickets)];
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  return [
    ...tickets.flatMap((ticket) => ticketFaults(hall, ticket)),
    ...Object.entries(hall.counters).flatMap(([id, state]) => counterFaults(hall, id, state)),
    ...lineFaults(hall, waiting),
    ...waiting.flatMap((ticket) => strandedFaults(hall, ticket)),
    ...slipFaults(waiting),
    ...bookFaults(hall, tickets),
  ];
}

function ticketFaults(hall: Hall, ticket: Ticket): string[] {
  if (ticket.version > hall.version) return [`I10: ${ticket.id} is newer than the hall`];
  if (ticket.state !== 'called' && ticket.state !== 'serving') return [];
  const isThere = counterIn(hall, ticket.counterId).ticketId === ticket.id;
  return isThere ? [] : [`I3: ${ticket.id} is at counter ${ticket.counterId}, which does not know`];
}

function counterFaults(hall: Hall, id: string, state: CounterState): string[] {
  const faults: string[] = [];
  const { ticketId, session } = state;
  if (Math.min(state.served, state.missed, state.walkIns) < 0) faults.push(`figures of ${id} below zero`);
  if (ticketId === null) return faults;
  const ticket = ticketIn(hall, ticketId);
  const isHere = (ticket?.state === 'called' || ticket?.state === 'serving') && ticket.counterId === id;
  if (!isHere) faults.push(`I3: counter ${id} has ${ticketId}, which is not there`);
  if (session === null || session.pause !== null)
    faults.push(`I3: ${ticketId} at counter ${id} without a clerk`);
  return faults;
}

function lineFaults(hall: Hall, waiting: readonly WaitingTicket[]): string[] {
  const expected = new Map<string, WaitingTicket[]>();
  for (const ticket of waiting) {
    const key = `${ticket.line} ${queueOf(ticket)}`;
    expected.set(key, [...(expected.get(key) ?? []), ticket]);
  }
  const keys = new Set<LineKey>([
    ...(Object.keys(hall.lines) as LineKey[]),
    ...waiting.map(({ line }) => line),
  ]);
  return [...keys].flatMap((key) =>
    queues.flatMap((queue) => {
      const places = (expected.get(`${key} ${queue}`) ?? []).map((ticket) => placeOf(ticket, queue));
      places.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
      const actual = [...placesOf(lineIn(hall, key)[queue])];
      const isSame =
        JSON.stringify(actual.map(({ id }) => id)) === JSON.stringify(places.map(({ id }) => id));
      const counted =
        lineIn(hall, key)[queue].length === actual.length && lengthOf(lineIn(hall, key)) >= actual.length;
      return isSame && counted ? [] : [`I3: ${queue} of ${key} is not who waits there`];
    }),
  );
}

function strandedFaults(hall: Hall, { id, line, serviceId }: WaitingTicket): string[] {
  if (serviceOf(hall.configuration, serviceId) === undefined)
    return [`${id} waits for a service of the past`];
  if (!line.startsWith('counter:')) return [];
  const counterId = line.slice('counter:'.length);
  const isStaffed =
    counterOf(hall.configuration, counterId) !== undefined && counterIn(hall, counterId).session !== null;
  return isStaffed ? [] : [`${id} waits for counter ${counterId}, where nobody sits`];
}

/** One request, one ticket: the server's own is voided once a printed number has come in its place. */
function slipFaults(waiting: readonly WaitingTicket[]): string[] {
  const requests = waiting.flatMap(({ issuedBy }) => issuedBy ?? []);
  return requests.length === new Set(requests).size ? [] : ['I4: two tickets wait for one request'];
}

function bookFaults(hall: Hall, tickets: readonly Ticket[]): string[] {
  const absent = tickets.filter((ticket) => ticket.state === 'ended' && ticket.outcome === 'no-show');
  const missed = new Set(hall.missed);
  const isMissed = missed.size === hall.missed.length && absent.length === missed.size;
  const clerks = Object.values(hall.counters).flatMap(({ session }) => session?.clerkId ?? []);
  return [
    ...(hall.tickets.size === tickets.length ? [] : ['I3: the book counts wrong']),
    ...(isMissed && absent.every(({ id }) => missed.has(id)) ? [] : ['I3: missed are not the absent']),
    ...(clerks.length === new Set(clerks).size ? [] : ['I3: a clerk at two counters']),
  ];
}
