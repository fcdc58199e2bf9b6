import { hash } from 'node:crypto';
import { decide, evolve, ticketIn } from '@sanh/domain';
import type { Actor, CommandEnvelope, Hall, HallEvent, RecordedEvent, Ticket } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Beside } from './beside.ts';
import { claimKey, type HeldClaims } from './person-claim.ts';
import type { NewRating } from './rating-row.ts';
import type { Append, KnownCommand, LogPosition, StoredEvent } from './hall-store.ts';
import type { LoadedHall } from './loaded-hall.ts';
import { noRows, project } from './projection.ts';

export interface Asked extends Beside {
  readonly envelope: CommandEnvelope;
}

/** How one command of a batch came out: new or known versions, or a refusal. */
export type Outcome =
  | { readonly kind: 'done'; readonly from: number; readonly to: number }
  | { readonly kind: 'refused'; readonly error: AppError };

/** A batch decided on paper: what to append, and what to answer once it is committed. */
export interface Decided {
  readonly outcomes: readonly Outcome[];
  readonly append: Append;
  readonly hall: Hall;
}

export const actorName = (by: Actor): string => ('id' in by ? `${by.kind}:${by.id}` : by.kind);

/** Tells a command sent again from another one under the same id. */
export const fingerprintOf = ({ by, command }: CommandEnvelope): string =>
  hash('sha1', JSON.stringify([actorName(by), command]), 'base64url');

/** Decides a batch one command after the other, each on the state that the ones before it leave. `held` is as committed. */
export function decideBatch(
  loaded: LoadedHall,
  asked: readonly Asked[],
  { clock, held }: { clock: () => number; held: HeldClaims },
): Decided {
  let { hall, position } = loaded;
  const events: StoredEvent[] = [];
  const commands: Append['commands'][number][] = [];
  const rows = noRows();
  const known = new Map<string, KnownCommand>();
  const claims: HeldClaims = new Map();
  const ratings: NewRating[] = [];
  // The log's own time never runs backwards nor stands still, whatever the machine's clock does: screens tell by it what is new.
  const earliest = hall.at + 1;
  const outcomes = asked.map(({ envelope, claim, rating }): Outcome => {
    const fingerprint = fingerprintOf(envelope);
    const before = known.get(envelope.id) ?? loaded.commands.get(envelope.id);
    if (before !== undefined) return again(before, fingerprint);
    const holding = claim && (claims.get(claimKey(claim)) ?? held.get(claimKey(claim)));
    const live = holding && liveTicket(hall, holding.ticketId);
    if (live !== undefined) return { kind: 'refused', error: hasTicket(live) };
    const now = Math.max(clock(), hall.at, earliest);
    const decision = decide(hall, envelope, now);
    if (!decision.ok) {
      return { kind: 'refused', error: new AppError(decision.refusal.code, decision.refusal.facts) };
    }
    const from = hall.version;
    for (const event of decision.value) {
      const recorded: RecordedEvent = { version: hall.version + 1, at: now, event };
      const next = evolve(hall, recorded);
      project(rows, hall, next, recorded);
      position = movedBy(position, recorded, next);
      events.push({
        ...recorded,
        commandId: envelope.id,
        actor: actorName(envelope.by),
        day: position.day ?? '',
      });
      hall = next;
    }
    const ticketId = claim && issuedIn(decision.value);
    if (claim !== undefined && ticketId !== undefined) claims.set(claimKey(claim), { ...claim, ticketId });
    if (rating !== undefined) ratings.push(rating);
    const command = { fingerprint, from, to: hall.version };
    known.set(envelope.id, command);
    commands.push({ ...command, id: envelope.id, at: now, day: position.day ?? '' });
    return { kind: 'done', from, to: hall.version };
  });
  const { centreId } = hall;
  return {
    outcomes,
    hall,
    append: { centreId, before: loaded.position, after: position, events, commands, rows, claims, ratings },
  };
}

function liveTicket(hall: Hall, ticketId: string): Ticket | undefined {
  const ticket = ticketIn(hall, ticketId);
  return ticket?.state === 'ended' ? undefined : ticket;
}

const hasTicket = ({ id, label }: Ticket): AppError =>
  new AppError('PERSON_HAS_TICKET', { ticketId: id, label });

function issuedIn(events: readonly HallEvent[]): string | undefined {
  for (const event of events) if (event.type === 'ticket-issued') return event.ticket.id;
  return undefined;
}

function again(known: KnownCommand, fingerprint: string): Outcome {
  return known.fingerprint === fingerprint
    ? { kind: 'done', from: known.from, to: known.to }
    : { kind: 'refused', error: new AppError('COMMAND_ID_REUSED') };
}

function movedBy(position: LogPosition, { version, event }: RecordedEvent, hall: Hall): LogPosition {
  const dayStart = event.type === 'day-opened' ? version - 1 : position.dayStart;
  return { epoch: position.epoch, version, day: hall.day, dayStart };
}
