import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { CentreId, CounterId, HallConfiguration, SeriesId, ServiceId } from './configuration.ts';
import type { Emergency } from './emergency.ts';
import { emptyLine, type Line } from './line.ts';
import type { LineKey, Ticket, TicketId } from './ticket.ts';
import { emptyTicketBook, findTicket, type TicketBook } from './ticket-book.ts';

/** A clerk's stretch of work at a counter. */
export interface Session {
  readonly id: string;
  readonly clerkId: string;
  readonly openedAt: number;
  readonly pause: { readonly reason: string; readonly since: number; readonly until: number | null } | null;
}

export const undoableSteps = [
  ...(['call', 'start', 'finish', 'no-show', 'park', 'requeue', 'transfer', 'cancel'] as const),
] as const;
export type UndoableStep = (typeof undoableSteps)[number];

/** What undo needs: the ticket as it was, valid only while nobody has touched it since. */
export interface LastStep {
  readonly kind: UndoableStep;
  readonly at: number;
  readonly before: Ticket;
  readonly version: number;
}

export interface CounterState {
  readonly session: Session | null;
  /** The ticket called to, or served at, this counter. */
  readonly ticketId: TicketId | null;
  readonly lastStep: LastStep | null;
  /** Own day's figures. */
  readonly served: number;
  readonly missed: number;
  readonly walkIns: number;
}

/** Lent numbers of a series, for work without a network. `incarnation` is new after a wipe or re-pairing. */
export interface OfflineRange {
  readonly holder: string;
  readonly incarnation: string;
  readonly from: number;
  readonly to: number;
}

/** A range lent for a day that has not begun: tomorrow morning may come without a network. */
export interface RangeAhead {
  readonly day: BusinessDay;
  readonly seriesId: SeriesId;
  readonly range: OfflineRange;
}

export interface SeriesState {
  readonly next: number;
  readonly nextOffline: number;
  readonly ranges: readonly OfflineRange[];
}

/** What today has shown of a service: the latest service times, milliseconds, oldest first. */
export interface ServiceState {
  readonly issued: number;
  readonly served: number;
  readonly recentMs: readonly number[];
  /** Why no numbers are given for it just now. */
  readonly stopped: string | null;
}

export type DayPhase = 'not-open' | 'open' | 'closed';

/** One centre on one business day. Everything here follows from the log by `evolve`. */
export interface Hall {
  readonly centreId: CentreId;
  readonly version: number;
  /** Time of the last event, milliseconds since 1970. */
  readonly at: number;
  readonly day: BusinessDay | null;
  readonly phase: DayPhase;
  /** Why no numbers are given in the whole hall. */
  readonly issuingStopped: string | null;
  /** The last one that was raised and not ended by hand; `emergencyAt` says whether it still stands. */
  readonly emergency: Emergency | null;
  readonly configuration: HallConfiguration;
  readonly tickets: TicketBook;
  readonly lines: Readonly<Partial<Record<LineKey, Line>>>;
  readonly counters: Readonly<Record<CounterId, CounterState>>;
  readonly series: Readonly<Record<SeriesId, SeriesState>>;
  readonly services: Readonly<Record<ServiceId, ServiceState>>;
  /** The latest calls, newest first; enough for every screen. */
  readonly recentCalls: readonly RecentCall[];
  /** Absent tickets, newest first. */
  readonly missed: readonly TicketId[];
  /** Labels carried over from an earlier day: today does not give them again. */
  readonly carriedLabels: readonly string[];
  /** Issue commands whose ticket a kiosk has decided offline. */
  readonly decidedOffline: readonly string[];
  readonly lentAhead: readonly RangeAhead[];
}

export interface RecentCall {
  readonly ticketId: TicketId;
  readonly label: string;
  readonly counterId: CounterId;
  readonly serviceId: ServiceId;
  readonly at: number;
  /** 1 for the first call, more for recalls. */
  readonly calls: number;
  readonly language: string;
}

export const idleCounter: CounterState = {
  ...{ session: null, ticketId: null, lastStep: null },
  ...{ served: 0, missed: 0, walkIns: 0 },
};

export const freshService: ServiceState = { issued: 0, served: 0, recentMs: [], stopped: null };

const noConfiguration: HallConfiguration = {
  ...{
    version: 0,
    timeZone: 'Asia/Ho_Chi_Minh',
    series: [],
    services: [],
    counters: [],
    priorityClasses: [],
  },
  calendar: { weekly: {}, exceptions: [] },
  rules: {
    noShow: { minimumCalls: 1, minimumMs: 0 },
    ...{ undoWithinMs: 0, parkAtMostMs: 0, appointmentLeadMs: 0, issueBeforeOpeningMs: 0 },
    ...{ alwaysOpen: false, closing: 'expire' },
  },
};

/** A hall before its first event. */
export const emptyHall = (centreId: CentreId): Hall => ({
  ...{ centreId, version: 0, at: 0, day: null, phase: 'not-open', issuingStopped: null },
  emergency: null,
  ...{ configuration: noConfiguration, tickets: emptyTicketBook, lines: {}, counters: {}, series: {} },
  ...{ services: {}, recentCalls: [], missed: [], carriedLabels: [], decidedOffline: [], lentAhead: [] },
});

/** Ids are free text: `constructor` must not find what every object inherits. */
export const entryOf = <T>(record: Readonly<Record<string, T>>, id: string): T | undefined =>
  Object.hasOwn(record, id) ? record[id] : undefined;

export const ticketIn = (hall: Hall, id: TicketId): Ticket | undefined => findTicket(hall.tickets, id);
export const lineIn = (hall: Hall, key: LineKey): Line => hall.lines[key] ?? emptyLine;
export const counterIn = (hall: Hall, id: CounterId): CounterState =>
  entryOf(hall.counters, id) ?? idleCounter;
export const serviceIn = (hall: Hall, id: ServiceId): ServiceState =>
  entryOf(hall.services, id) ?? freshService;
