import type { HallCommand } from '../hall/command.ts';
import type { CounterId } from '../hall/configuration.ts';
import type { HallEvent, RecordedEvent } from '../hall/event.ts';
import type { CallRule, TicketId } from '../hall/ticket.ts';
import type { TypicalTimes } from './typical-times.ts';

/** Where something stood in the day: its time, and its version in the log, which parts what happened at the same time. */
export interface Moment {
  readonly at: number;
  readonly order: number;
}

/** Whoever left the line or the hall for a while came back so long after. */
export interface Return {
  readonly afterMs: number;
  readonly order: number;
  readonly command: HallCommand;
}

/** What a clerk did with a ticket, so long after the call. */
export interface Step {
  readonly afterMs: number;
  readonly order: number;
  readonly command: HallCommand;
  then: Return | null;
}

/** A ticket at a counter, from one call to the last step before the counter's next one. */
export interface Attendance {
  readonly steps: Step[];
}

/** An attendance while its log is read. */
export interface Attending extends Attendance {
  readonly ticketId: TicketId;
  readonly from: RecordedEvent;
  /** The version of its last step. */
  endedBy: number;
  /** The event in which its number was voided. */
  cutShort: RecordedEvent | null;
}

/** From when a counter could have called until it did, or until something else came between. */
export interface Gap {
  readonly ms: number;
  readonly order: number;
  /** The counter called; else it would have been longer. */
  readonly isWhole: boolean;
}

export type Wish =
  | { readonly kind: 'closed' }
  | { readonly kind: 'open' }
  | { readonly kind: 'paused'; readonly reason: string; readonly until: number | null };

/** What happened at its own time, whatever the counters were doing. */
export type Outside = Moment &
  (
    | { readonly kind: 'recorded'; readonly event: HallEvent }
    | { readonly kind: 'voided'; readonly ticketId: TicketId }
    | { readonly kind: 'given'; readonly command: HallCommand; then: Return | null }
    | { readonly kind: 'session'; readonly counterId: CounterId; readonly wish: Wish }
    | {
        readonly kind: 'walk-in';
        readonly counterId: CounterId;
        readonly command: HallCommand;
        readonly attendance: Attendance;
      }
    | {
        readonly kind: 'chosen';
        readonly counterId: CounterId;
        readonly ticketId: TicketId;
        readonly reason: string;
      }
    /** Only in a changed day: the profiles that hold from now on. */
    | { readonly kind: 'arrange' }
  );

export interface Call {
  readonly at: number;
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly rule: CallRule;
}

/** A day as its log tells it, taken apart into what came from outside and what the counters did. */
export interface ObservedDay {
  readonly opened: Moment & { readonly event: Extract<HallEvent, { type: 'day-opened' }> };
  readonly outside: readonly Outside[];
  /** By ticket and the how-manieth call of it: `attendanceKey`. */
  readonly attendances: ReadonlyMap<string, Attendance>;
  readonly gaps: ReadonlyMap<CounterId, readonly Gap[]>;
  readonly calls: readonly Call[];
  readonly typical: TypicalTimes;
  /** The closing of the day; the last event of a log that does not come to it. */
  readonly end: Moment;
}

export const attendanceKey = (ticketId: TicketId, call: number): string => `${ticketId} ${String(call)}`;
