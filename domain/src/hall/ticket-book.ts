import type { Ticket, TicketId } from './ticket.ts';

const bucketCount = 256;

/**
 * All tickets of the day as an immutable hash table: a change copies one small bucket and the list of buckets,
 * so a hall of thousands costs a command what a hall of ten does.
 */
export interface TicketBook {
  readonly buckets: readonly (readonly Ticket[] | undefined)[];
  readonly size: number;
}

export const emptyTicketBook: TicketBook = {
  buckets: new Array<undefined>(bucketCount).fill(undefined),
  size: 0,
};

/** FNV-1a over the id's code units. */
function bucketOf(id: TicketId): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < id.length; at++) hash = Math.imul(hash ^ id.charCodeAt(at), 0x01000193);
  return (hash ^ (hash >>> 15)) & (bucketCount - 1);
}

export function findTicket(book: TicketBook, id: TicketId): Ticket | undefined {
  const bucket = book.buckets[bucketOf(id)];
  if (bucket === undefined) return undefined;
  for (const ticket of bucket) if (ticket.id === id) return ticket;
  return undefined;
}

/** The book with this ticket added, or put in the place of the one with its id. */
export function withTicket(book: TicketBook, ticket: Ticket): TicketBook {
  const index = bucketOf(ticket.id);
  const bucket = book.buckets[index] ?? [];
  const known = bucket.findIndex((other) => other.id === ticket.id);
  const changed = known < 0 ? [...bucket, ticket] : bucket.with(known, ticket);
  return { buckets: book.buckets.with(index, changed), size: book.size + (known < 0 ? 1 : 0) };
}

export function* ticketsOf(book: TicketBook): Generator<Ticket> {
  for (const bucket of book.buckets) if (bucket !== undefined) yield* bucket;
}

export function ticketBookOf(tickets: Iterable<Ticket>): TicketBook {
  let book = emptyTicketBook;
  for (const ticket of tickets) book = withTicket(book, ticket);
  return book;
}
