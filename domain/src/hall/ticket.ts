import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { CounterId, PriorityClassId, SeriesId, ServiceId } from './configuration.ts';

/** `<business day>.<label>`, e.g. `2026-11-23.B-017`: unique in a centre for ever, and it says of which day it is. */
export type TicketId = string;

export const channels = ['kiosk', 'kiosk-offline', 'desk', 'phone', 'appointment', 'walk-in'] as const;
export type Channel = (typeof channels)[number];

export const outcomes = ['served', 'no-show', 'cancelled', 'expired', 'voided', 'carried-over'] as const;
export type Outcome = (typeof outcomes)[number];

/** The citizen's declaration, and what the clerk found. A refused claim no longer counts. */
export interface PriorityClaim {
  readonly classId: PriorityClassId;
  readonly state: 'claimed' | 'confirmed' | 'refused';
}

/** Where a waiting ticket stands: `returning` and `first` were put ahead by a clerk's step. */
export type Standing = 'ordinary' | 'returning' | 'first';

/** A line is a service's, or the personal line of one counter (transfers to it, returns to it). */
export type LineKey = `service:${ServiceId}` | `counter:${CounterId}`;

export const callRules = [
  ...([
    'returning',
    'first',
    'appointment',
    'priority',
    'ordinary-due',
    'longest-wait',
    'chosen',
    'walk-in',
  ] as const),
] as const;
/** `ordinary-due`: enough privileged ones went ahead; `chosen`: the clerk named the number and gave a reason. */
export type CallRule = (typeof callRules)[number];

/** Why this ticket was called: the rule, and who was passed over (the first few, and how many). Stored with the call. */
export interface CallReason {
  readonly rule: CallRule;
  readonly passedOver: readonly TicketId[];
  readonly passedOverCount: number;
  /** Only with `chosen`: the clerk's reason. */
  readonly note: string | null;
}

export interface WaitPromise {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface TicketFacts {
  readonly id: TicketId;
  /** What the citizen reads, e.g. `B-017`. */
  readonly label: string;
  readonly seriesId: SeriesId;
  readonly number: number;
  readonly serviceId: ServiceId;
  readonly issuedAt: number;
  /** Order of arrival in the line: milliseconds; kept when parked. Ties fall back to the label. */
  readonly rank: number;
  readonly priority: PriorityClaim | null;
  readonly procedureCode: string | null;
  readonly language: string;
  readonly channel: Channel;
  readonly appointmentAt: number | null;
  /** The wait that was shown when the number was given; null where none could be. */
  readonly promised: WaitPromise | null;
  /** The issue command that made it; a kiosk finds its own ticket again by it. */
  readonly issuedBy: string | null;
  /** Number of the current leg, from 1. */
  readonly leg: number;
  readonly queuedAt: number;
  /** Legs that were served and not yet rated. */
  readonly ratingRights: readonly number[];
  /** After this leg the ticket goes back to that counter. */
  readonly returnTo: CounterId | null;
  /** What it was in service for at that counter; the return is for the same. */
  readonly returnServiceId: ServiceId | null;
  /** How often its holder has asked for some minutes more; none in older logs. */
  readonly holds?: number | undefined;
  /** The hall version of the last event that touched the ticket. */
  readonly version: number;
}

/** The reason that stands at a ticket whose holder asked for some minutes more. */
export const holdReason = 'holder-asked';

/** Where a ticket waited that its holder took out of the line: it comes back to there with its rank. */
export type LeftFrom = Pick<WaitingTicket, 'line' | 'standing'>;

/** Turn-taking of one line between privileged and ordinary tickets. */
export interface LineTurn {
  readonly line: LineKey;
  readonly privilegedInRow: number;
  readonly ordinaryDue: number;
}

export interface AtCounter {
  readonly counterId: CounterId;
  readonly calledAt: number;
  readonly lastCallAt: number;
  readonly calls: number;
  readonly why: CallReason;
  /** Where it stood before the call, and the turns as they were: a withdrawn call must not win a turn. */
  readonly from: {
    readonly line: LineKey;
    readonly standing: Standing;
    readonly turns: readonly LineTurn[];
  } | null;
}

export type WaitingTicket = TicketFacts & {
  readonly state: 'waiting';
  readonly line: LineKey;
  readonly standing: Standing;
};
export type CalledTicket = TicketFacts & AtCounter & { readonly state: 'called' };
export type ServingTicket = TicketFacts &
  AtCounter & { readonly state: 'serving'; readonly startedAt: number };
export type ParkedTicket = TicketFacts & {
  readonly state: 'parked';
  /** Null when its holder has asked for some minutes more. */
  readonly counterId: CounterId | null;
  readonly parkedAt: number;
  readonly until: number;
  readonly reason: string;
  /** Set with `counterId` null. */
  readonly leftFrom?: LeftFrom | undefined;
};
export type EndedTicket = TicketFacts & {
  readonly state: 'ended';
  readonly outcome: Outcome;
  readonly endedAt: number;
  readonly counterId: CounterId | null;
  /** Set when it was cancelled while it waited. */
  readonly leftFrom?: LeftFrom | undefined;
};

export type Ticket = WaitingTicket | CalledTicket | ServingTicket | ParkedTicket | EndedTicket;
export type TicketState = Ticket['state'];

export const ticketId = (day: BusinessDay, label: string): TicketId => `${day}.${label}`;

/** The business day a ticket id speaks of. */
export const dayOfTicket = (id: TicketId): BusinessDay => id.slice(0, id.indexOf('.'));

/** The bare facts, without what belongs to the present state. */
export function factsOf(ticket: Ticket): TicketFacts {
  const { id, label, seriesId, number, serviceId, issuedAt, rank, priority, procedureCode, language } =
    ticket;
  const { channel, appointmentAt, promised, issuedBy, leg, queuedAt, ratingRights, returnTo } = ticket;
  const { returnServiceId, holds, version } = ticket;
  return {
    ...{ id, label, seriesId, number, serviceId, issuedAt, rank, priority, procedureCode, language },
    ...{ channel, appointmentAt, promised, issuedBy, leg, queuedAt, ratingRights, returnTo },
    ...{ returnServiceId, version },
    ...(holds === undefined ? {} : { holds }),
  };
}
