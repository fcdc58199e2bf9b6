import { lineIn, type Hall } from './hall.ts';
import { turnOf } from './line.ts';
import type { LineKey } from './ticket.ts';
import { ticketsOf } from './ticket-book.ts';

/** Two halves of 32 bits. */
interface Hash {
  readonly high: number;
  readonly low: number;
}

/**
 * A short fingerprint of everything in the hall: two holders of the same version have the same one, however they came to
 * it (folding events, or reading a snapshot that a database has stored with its keys in another order).
 */
export function hashOfHall(hall: Hall): string {
  const { version, at, day, phase, issuingStopped, tickets } = hall;
  const bare = hashOfText(JSON.stringify([version, at, day, phase, issuingStopped, tickets.size]));
  const { configuration, recentCalls, missed, carriedLabels, decidedOffline } = hall;
  const lists = [configuration, recentCalls, missed, carriedLabels, decidedOffline].map(hashOfPart);
  const records = [hall.counters, hall.series, hall.services].map(hashOfRecord);
  const { high, low } = inOrder([bare, ...lists, ...records, hashOfTurns(hall), hashOfTickets(hall)]);
  return hex(high) + hex(low);
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

const nothing: Hash = { high: 0, low: 0 };

const sum = (a: Hash, b: Hash): Hash => ({ high: (a.high + b.high) >>> 0, low: (a.low + b.low) >>> 0 });

const inOrder = (parts: readonly Hash[]): Hash =>
  hashOfText(parts.map(({ high, low }) => `${high}.${low}`).join());

function hashOfTickets(hall: Hall): Hash {
  let total = nothing;
  for (const ticket of ticketsOf(hall.tickets)) total = sum(total, hashOfPart(ticket));
  return total;
}

function hashOfRecord(record: Readonly<Record<string, object>>): Hash {
  let total = nothing;
  for (const [key, part] of Object.entries(record)) {
    total = sum(total, inOrder([hashOfText(key), hashOfPart(part)]));
  }
  return total;
}

/** The places in a line follow from the tickets; only its turns are its own. */
function hashOfTurns(hall: Hall): Hash {
  let total = nothing;
  for (const key of Object.keys(hall.lines) as LineKey[]) {
    const line = lineIn(hall, key);
    const { privilegedInRow, ordinaryDue } = turnOf(key, line);
    if (privilegedInRow === 0 && ordinaryDue === 0 && line.turnedBy === null) continue;
    total = sum(total, hashOfText(JSON.stringify([key, privilegedInRow, ordinaryDue, line.turnedBy])));
  }
  return total;
}

const parts = new WeakMap<object, Hash>();

/** Immutable parts are read once: after a change only what changed is read again. */
function hashOfPart(part: object): Hash {
  const known = parts.get(part);
  if (known !== undefined) return known;
  const hash = hashOfText(JSON.stringify(part, withSortedKeys));
  parts.set(part, hash);
  return hash;
}

function withSortedKeys(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** Two multiplicative hashes, mixed at the end (cyrb53, public domain). Not for secrets. */
function hashOfText(text: string): Hash {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return { high: b >>> 0, low: a >>> 0 };
}
