import { lineIn, type Hall } from './hall.ts';
import { turnOf } from './line.ts';
import type { LineKey, Ticket } from './ticket.ts';

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
  const alarm = hall.emergency === null ? nothing : hashOfPart(hall.emergency);
  const { configuration, recentCalls, missed, carriedLabels, decidedOffline, lentAhead } = hall;
  const lists = [configuration, recentCalls, missed, carriedLabels, decidedOffline, lentAhead].map(
    hashOfPart,
  );
  const records = [hall.counters, hall.series, hall.services].map(hashOfRecord);
  const { high, low } = inOrder([bare, alarm, ...lists, ...records, hashOfTurns(hall), hashOfTickets(hall)]);
  return hex(high) + hex(low);
}

const hex = (half: number): string => half.toString(16).padStart(8, '0');

const nothing: Hash = { high: 0, low: 0 };

const sum = (a: Hash, b: Hash): Hash => ({ high: (a.high + b.high) >>> 0, low: (a.low + b.low) >>> 0 });

const inOrder = (parts: readonly Hash[]): Hash =>
  hashOfText(parts.map(({ high, low }) => `${high}.${low}`).join());

function hashOfTickets(hall: Hall): Hash {
  let total = nothing;
  for (const bucket of hall.tickets.buckets)
    if (bucket !== undefined) total = sum(total, hashOfBucket(bucket));
  return total;
}

const buckets = new WeakMap<readonly Ticket[], Hash>();

function hashOfBucket(bucket: readonly Ticket[]): Hash {
  const known = buckets.get(bucket);
  if (known !== undefined) return known;
  const total = bucket.map(hashOfPart).reduce(sum, nothing);
  buckets.set(bucket, total);
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
  const hash = { high: hashOfValue(part, 0x9e3779b9), low: hashOfValue(part, 0x85ebca6b) };
  parts.set(part, hash);
  return hash;
}

const hashOfText = (text: string): Hash => ({
  high: hashOfValue(text, 0x9e3779b9),
  low: hashOfValue(text, 0x85ebca6b),
});

/** 32 bits of a JSON value. The entries of an object are summed, so that the order of its keys does not matter. */
function hashOfValue(value: unknown, seed: number): number {
  if (typeof value === 'string') return hashOfUnits(value, seed);
  if (typeof value === 'number') return hashOfNumber(value, seed);
  if (typeof value !== 'object' || value === null)
    return mixed(seed, value === null ? 1 : value === true ? 2 : 3);
  if (Array.isArray(value)) {
    return value.reduce<number>(
      (hash, one) => mixed(hash, hashOfValue(one, seed)),
      mixed(seed, value.length),
    );
  }
  let sum = 0;
  for (const key of Object.keys(value)) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) sum = (sum + mixed(hashOfUnits(key, seed), hashOfValue(part, seed))) | 0;
  }
  return mixed(seed, sum);
}

/** FNV-1a over the code units. */
function hashOfUnits(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mixed(hash, text.length);
}

function hashOfNumber(value: number, seed: number): number {
  if (!Number.isSafeInteger(value)) return hashOfUnits(String(value), seed);
  return mixed(mixed(seed, value | 0), Math.floor(value / 4_294_967_296));
}

/** The finaliser of MurmurHash3 (public domain) over both. Not for secrets. */
function mixed(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x7f4a7c15), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
