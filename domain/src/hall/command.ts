import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type {
  ClosingPolicy,
  CounterId,
  CounterProfile,
  HallConfiguration,
  PriorityClassId,
  SeriesId,
  ServiceId,
} from './configuration.ts';
import type { Channel, PriorityClaim, TicketId } from './ticket.ts';

/** Who gives a command. Staff by account, devices by pairing, `system` is the hall's own clockwork. */
export type Actor =
  | { readonly kind: 'staff'; readonly id: string; readonly isManager: boolean }
  | { readonly kind: 'device'; readonly id: string }
  | { readonly kind: 'citizen' }
  | { readonly kind: 'system' };

/** Where a ticket goes in the line it enters: by its waiting time, behind everybody, or ahead of everybody. */
export const placements = ['by-waiting-time', 'last', 'first'] as const;
export type Placement = (typeof placements)[number];

export type Destination =
  | { readonly kind: 'service'; readonly serviceId: ServiceId }
  | { readonly kind: 'counter'; readonly counterId: CounterId };

/** What a citizen asks for when a number is taken. */
export interface Request {
  readonly serviceId: ServiceId;
  readonly priorityClassId: PriorityClassId | null;
  readonly procedureCode: string | null;
  readonly language: string;
  readonly channel: Channel;
  /** Milliseconds since 1970; null without an appointment. */
  readonly appointmentAt: number | null;
}

type OfTicket<Type extends string, Rest = unknown> = {
  readonly type: Type;
  readonly ticketId: TicketId;
} & Rest;
/** A clerk's step at the own counter. */
type AtCounter<Type extends string, Rest = unknown> = {
  readonly type: Type;
  readonly counterId: CounterId;
} & Rest;

export type CounterCommand =
  | AtCounter<'open-counter'>
  | AtCounter<'pause-counter', { readonly reason: string; readonly until: number | null }>
  | AtCounter<'resume-counter'>
  | AtCounter<'close-counter'>
  /** With `finishCurrent` the ticket in service is finished first, in the same step. */
  | AtCounter<'call-next', { readonly finishCurrent: boolean }>
  | AtCounter<'call-ticket', { readonly ticketId: TicketId; readonly reason: string }>
  | AtCounter<'recall'>
  | AtCounter<'uncall', { readonly reason: string }>
  | AtCounter<'start'>
  | AtCounter<'finish'>
  | AtCounter<'no-show'>
  | AtCounter<'park', { readonly reason: string; readonly forMs: number | null }>
  | AtCounter<'requeue', { readonly reason: string; readonly placement: Placement }>
  | AtCounter<
      'transfer',
      {
        readonly to: Destination;
        readonly placement: Placement;
        readonly comeBack: boolean;
        readonly reason: string;
      }
    >
  | AtCounter<
      'serve-without-ticket',
      { readonly serviceId: ServiceId; readonly procedureCode: string | null }
    >
  | AtCounter<'undo'>;

export type TicketCommand =
  | OfTicket<'return-parked'>
  | OfTicket<'bring-back', { readonly reason: string }>
  | OfTicket<'cancel', { readonly reason: string }>
  /** The holder changes their mind while the limit of undoing lasts. */
  | OfTicket<'uncancel'>
  /** The holder asks for some minutes more: out of the line, and back by itself with the rank kept. */
  | OfTicket<'hold'>
  | OfTicket<
      'change-priority',
      { readonly classId: PriorityClassId | null; readonly state: PriorityClaim['state'] }
    >
  | OfTicket<'use-rating-right', { readonly leg: number }>;

export type HallCommand =
  | { readonly type: 'open-day'; readonly day: BusinessDay; readonly configuration: HallConfiguration }
  | { readonly type: 'close-day'; readonly policy: ClosingPolicy }
  /** Without `serviceId` for the whole hall. */
  | { readonly type: 'stop-issuing'; readonly serviceId: ServiceId | null; readonly reason: string }
  | { readonly type: 'resume-issuing'; readonly serviceId: ServiceId | null }
  | {
      readonly type: 'raise-emergency';
      /** By language; Vietnamese always. */
      readonly texts: Readonly<Record<string, string>>;
      readonly until: number | null;
    }
  | { readonly type: 'end-emergency'; readonly emergencyId: string }
  | { readonly type: 'publish-configuration'; readonly configuration: HallConfiguration }
  /** Everybody who waits for the one goes on waiting for the other. */
  | {
      readonly type: 'move-waiting';
      readonly from: ServiceId;
      readonly to: ServiceId;
      readonly reason: string;
    }
  /** What a counter serves, and how, until the day ends or a configuration is published. */
  | { readonly type: 'change-profile'; readonly counterId: CounterId; readonly profile: CounterProfile }
  | ({
      readonly type: 'issue';
      /** How long the appointment holds; whoever comes later gets an ordinary number. */
      readonly appointmentUntil?: number | null;
    } & Request)
  | {
      readonly type: 'grant-range';
      readonly seriesId: SeriesId;
      readonly holder: string;
      readonly incarnation: string;
      readonly count: number;
      /** A day still to come; without one it is the day that is open. */
      readonly day?: BusinessDay | null;
    }
  | ({
      readonly type: 'adopt-offline';
      readonly number: number;
      readonly holder: string;
      readonly incarnation: string;
      /** Arrival by the last server time plus monotonic time since, milliseconds. */
      readonly arrivedAt: number;
      /** When the range was granted: no offline ticket is older. */
      readonly grantedAt: number;
      /** The issue command that the kiosk decided offline after all; its printed number wins. */
      readonly insteadOf: string | null;
    } & Request)
  | CounterCommand
  | TicketCommand;

export type HallCommandType = HallCommand['type'];

/** A command with its sender-chosen id; the same id has one effect and one answer. */
export interface CommandEnvelope<C extends HallCommand = HallCommand> {
  readonly id: string;
  readonly by: Actor;
  readonly command: C;
}
