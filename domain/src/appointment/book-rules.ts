import type { OpeningCalendar } from '../calendar/opening-calendar.ts';

/** How a service takes appointments. Times are milliseconds. */
export interface BookRules {
  readonly slotMs: number;
  /** People a slot takes. */
  readonly perSlot: number;
  /** The last day that can be booked: so many calendar days after today; 0 is today only. */
  readonly daysAhead: number;
  /** A slot can be booked until so long before it begins. */
  readonly noticeMs: number;
  /** Check-in begins so long before the appointment. */
  readonly checkInMs: number;
  /** Whoever comes later than this after the time has missed it and takes an ordinary number. */
  readonly graceMs: number;
}

/** When a centre can be visited at all. */
export interface BookHours {
  readonly calendar: OpeningCalendar;
  readonly timeZone: string;
  /** Demonstration only: the hall is open round the clock, and so is the book for the hours to come. */
  readonly alwaysOpen: boolean;
}
