import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { Placement } from './command.ts';
import type {
  ClosingPolicy,
  CounterId,
  CounterProfile,
  HallConfiguration,
  SeriesId,
  ServiceId,
} from './configuration.ts';
import type { Emergency } from './emergency.ts';
import type { OfflineRange, RangeAhead, UndoableStep } from './hall.ts';
import type {
  CallReason,
  LineKey,
  LineTurn,
  Outcome,
  PriorityClaim,
  Standing,
  Ticket,
  TicketId,
  WaitingTicket,
} from './ticket.ts';
import type { WaitEstimate } from './wait-estimate.ts';

/** A ticket as it enters the line; `version` and `queuedAt` are given by the log. */
export type NewTicket = Omit<
  WaitingTicket,
  'version' | 'queuedAt' | 'leg' | 'holds' | 'ratingRights' | 'returnTo' | 'returnServiceId' | 'state'
>;

/**
 * What happened. Events carry what was decided, so that folding them needs no rule and no clock. They are stored for ever:
 * a field is added, never renamed; nothing personal stands in them.
 */
export type HallEvent =
  | {
      readonly type: 'day-opened';
      readonly day: BusinessDay;
      readonly configuration: HallConfiguration;
      readonly carriedOver: readonly WaitingTicket[];
      /** What was lent ahead for this day or a later one; none in older logs. */
      readonly lent?: readonly RangeAhead[] | undefined;
    }
  | {
      readonly type: 'day-closed';
      readonly policy: ClosingPolicy;
      /** Everybody still waiting or parked, and how each visit ends today. */
      readonly left: readonly { readonly ticketId: TicketId; readonly outcome: Outcome }[];
      readonly sessionsClosed: readonly CounterId[];
    }
  | { readonly type: 'issuing-stopped'; readonly serviceId: ServiceId | null; readonly reason: string }
  | { readonly type: 'issuing-resumed'; readonly serviceId: ServiceId | null }
  | ({ readonly type: 'emergency-raised' } & Omit<Emergency, 'raisedAt'>)
  | { readonly type: 'emergency-ended'; readonly id: string }
  | { readonly type: 'configuration-published'; readonly configuration: HallConfiguration }
  | {
      readonly type: 'waiting-moved';
      readonly from: ServiceId;
      readonly to: ServiceId;
      readonly reason: string;
      /** Who goes with it, rank and standing kept. */
      readonly ticketIds: readonly TicketId[];
    }
  | { readonly type: 'profile-changed'; readonly counterId: CounterId; readonly profile: CounterProfile }
  | {
      readonly type: 'ticket-issued';
      readonly ticket: NewTicket;
      /** What the citizen was told with the number; the same command id is told the same again. */
      readonly shown: { readonly ahead: number; readonly wait: WaitEstimate };
    }
  | {
      readonly type: 'range-granted';
      readonly seriesId: SeriesId;
      readonly range: OfflineRange;
      /** Set when it is for a later day than the one that runs. */
      readonly aheadFor?: BusinessDay | undefined;
    }
  | {
      readonly type: 'offline-ticket-adopted';
      readonly ticket: NewTicket;
      readonly insteadOf: string | null;
      /** Set when the number should not have existed: kept and alarmed, never dropped. */
      readonly irregular: 'outside-range' | 'duplicate' | null;
      /** Null joins the line. Set when its day was over before it arrived: it is only filed. */
      readonly filedAs: Outcome | null;
    }
  | { readonly type: 'ticket-voided'; readonly ticketId: TicketId }
  | {
      readonly type: 'counter-opened';
      readonly counterId: CounterId;
      readonly clerkId: string;
      readonly sessionId: string;
    }
  | {
      readonly type: 'counter-paused';
      readonly counterId: CounterId;
      readonly reason: string;
      readonly until: number | null;
    }
  | { readonly type: 'counter-resumed'; readonly counterId: CounterId }
  | {
      readonly type: 'counter-closed';
      readonly counterId: CounterId;
      /** Who waited for this counter alone: back to their services' lines, with rank and standing kept. */
      readonly sentBack: readonly TicketId[];
    }
  | {
      readonly type: 'ticket-called';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly why: CallReason;
      /** How the lines' turns between privileged and ordinary stand after this call. */
      readonly turns: readonly LineTurn[];
    }
  | { readonly type: 'ticket-recalled'; readonly ticketId: TicketId; readonly counterId: CounterId }
  | {
      readonly type: 'call-withdrawn';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly reason: string;
      readonly line: LineKey;
      readonly standing: Standing;
      readonly turns: readonly LineTurn[];
    }
  | { readonly type: 'service-started'; readonly ticketId: TicketId; readonly counterId: CounterId }
  | {
      readonly type: 'leg-finished';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      /** The visit goes on at the counter that asked for the ticket back; null ends it. */
      readonly comesBackTo: CounterId | null;
      /** Where it waits to be served there: the counter's own line, or the service's when nobody sits there any more. */
      readonly line: LineKey | null;
    }
  | { readonly type: 'ticket-missed'; readonly ticketId: TicketId; readonly counterId: CounterId }
  | {
      readonly type: 'ticket-parked';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly reason: string;
      readonly until: number;
    }
  | {
      /** Its holder asked for some minutes more while it waited. */
      readonly type: 'ticket-held';
      readonly ticketId: TicketId;
      readonly until: number;
    }
  | {
      /** Back into a line: from parking, from absence, from a cancellation or from the counter. */
      readonly type: 'ticket-requeued';
      readonly ticketId: TicketId;
      readonly counterId: CounterId | null;
      readonly reason: string;
      readonly line: LineKey;
      readonly standing: Standing;
      readonly rank: number;
    }
  | {
      readonly type: 'ticket-transferred';
      readonly ticketId: TicketId;
      readonly counterId: CounterId;
      readonly reason: string;
      readonly serviceId: ServiceId;
      readonly line: LineKey;
      readonly standing: Standing;
      readonly placement: Placement;
      readonly rank: number;
      readonly returnTo: CounterId | null;
    }
  | {
      readonly type: 'ticket-cancelled';
      readonly ticketId: TicketId;
      readonly counterId: CounterId | null;
      readonly reason: string;
    }
  | {
      readonly type: 'priority-changed';
      readonly ticketId: TicketId;
      readonly counterId: CounterId | null;
      readonly priority: PriorityClaim | null;
    }
  | {
      readonly type: 'walk-in-started';
      readonly counterId: CounterId;
      readonly ticketId: TicketId;
      readonly label: string;
      readonly serviceId: ServiceId;
      readonly procedureCode: string | null;
    }
  | {
      readonly type: 'step-undone';
      readonly counterId: CounterId;
      readonly step: UndoableStep;
      /** The ticket as it stands again. */
      readonly ticket: Ticket;
    }
  | { readonly type: 'rating-right-used'; readonly ticketId: TicketId; readonly leg: number };

export type HallEventType = HallEvent['type'];

/** An event in its place in the log: versions are 1..n without gap per centre and epoch; `at` is milliseconds since 1970. */
export interface RecordedEvent {
  readonly version: number;
  readonly at: number;
  readonly event: HallEvent;
}
