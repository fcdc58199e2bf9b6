/** A date in the centre's own time zone, `YYYY-MM-DD`. */
export type BusinessDay = string;

/** Minutes after local midnight, half-open: `[from, to)`. */
export interface OpenHours {
  readonly fromMinute: number;
  readonly toMinute: number;
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export type Weekday = (typeof weekdays)[number];

/**
 * Opening hours by weekday with exceptions by date: `off` closes a day, `work` opens one (a swap day) with the hours given,
 * or with Monday's where none are. Holidays are data: the government publishes them yearly.
 */
export interface OpeningCalendar {
  readonly weekly: Readonly<Partial<Record<Weekday, readonly OpenHours[]>>>;
  readonly exceptions: readonly CalendarException[];
}

export interface CalendarException {
  readonly date: BusinessDay;
  readonly kind: 'off' | 'work';
  readonly hours?: readonly OpenHours[] | undefined;
  readonly note: string;
}
