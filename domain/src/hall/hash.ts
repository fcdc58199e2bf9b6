import type { Hall } from './hall.ts';
import { emptyLine, turnOf } from './line.ts';
import type { LineKey, Ticket } from './ticket.ts';
import { ticketsOf } from './ticket-book.ts';

const ticketHashes = new WeakMap<Ticket, number>();

/**
 * A short fingerprint of everything a screen can show: two holders of the same version have the same one, however they came
 * to it (folding events or reading a snapshot). Tickets are summed, so their order does not matter and only changed ones
 * are read again.
 */
export function hashOfHall(hall: Hall): string {
  let tickets = 0;
  for (const ticket of ticketsOf(hall.tickets))
    tickets = (tickets + hashOfTicket(ticket)) % Number.MAX_SAFE_INTEGER;
  const { version, at, day, phase, issuingStopped, counters, series, services } = hall;
  const { recentCalls, missed, carriedLabels, decidedOffline, configuration } = hall;
  const rest = canonicalJson([
    ...[version, at, day, phase, issuingStopped, sorted(counters), sorted(series), sorted(services)],
    ...[
      recentCalls,
      missed,
      carriedLabels,
      decidedOffline,
      configuration.version,
      turns(hall),
      hall.tickets.size,
    ],
  ]);
  return `${tickets.toString(36)}.${textHash(rest).toString(36)}`;
}

const sorted = <T>(record: Readonly<Record<string, T>>): [string, T][] =>
  Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));

const turns = (hall: Hall) =>
  sorted(hall.lines)
    .map(([key, line]) => turnOf(key as LineKey, line ?? emptyLine))
    .filter(({ privilegedInRow, ordinaryDue }) => privilegedInRow > 0 || ordinaryDue > 0);

function hashOfTicket(ticket: Ticket): number {
  const known = ticketHashes.get(ticket);
  if (known !== undefined) return known;
  const hash = textHash(canonicalJson(ticket));
  ticketHashes.set(ticket, hash);
  return hash;
}

/** The log's store does not keep the order of an object's keys, so neither may the hash. */
const canonicalJson = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(sorted(part as Record<string, unknown>))
      : part,
  );

/** 53 bits from two multiplicative hashes (cyrb53, public domain). Not for secrets. */
function textHash(text: string): number {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return 4294967296 * (2097151 & b) + (a >>> 0);
}
