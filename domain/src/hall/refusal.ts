/** Why a command was refused. Nothing has changed; the front ends say each in a sentence of their own. */
export const refusalCodes = [
  'DAY_NOT_OPEN',
  'DAY_ALREADY_OPEN',
  'DAY_MUST_BE_LATER',
  'HALL_CLOSED',
  'ISSUING_STOPPED',
  'UNKNOWN_SERVICE',
  'SERVICE_CLOSED',
  'DAILY_LIMIT_REACHED',
  'CANNOT_BE_SERVED_TODAY',
  'SERIES_EXHAUSTED',
  'UNKNOWN_SERIES',
  'UNKNOWN_PRIORITY_CLASS',
  'DECIDED_OFFLINE',
  'UNKNOWN_TICKET',
  'TICKET_OF_ANOTHER_DAY',
  'TICKET_NOT_WAITING',
  'TICKET_NOT_PARKED',
  'TICKET_NOT_ABSENT',
  'TICKET_AT_ANOTHER_COUNTER',
  'TICKET_ALREADY_ENDED',
  'UNKNOWN_COUNTER',
  'COUNTER_NOT_OPEN',
  'COUNTER_NOT_YOURS',
  'COUNTER_TAKEN',
  'CLERK_AT_ANOTHER_COUNTER',
  'COUNTER_PAUSED',
  'COUNTER_NOT_PAUSED',
  'COUNTER_BUSY',
  'NOBODY_CALLED',
  'NOBODY_IN_SERVICE',
  'NOBODY_AT_COUNTER',
  'NOBODY_WAITING',
  'ALREADY_STARTED',
  'SERVICE_NOT_AT_COUNTER',
  'NO_SHOW_TOO_EARLY',
  'PARKED_TOO_LONG',
  'HOLDS_USED_UP',
  'REASON_NEEDED',
  'SAME_PLACE',
  'NOTHING_TO_UNDO',
  'UNDO_TOO_LATE',
  'CHANGED_MEANWHILE',
  'ALREADY_RATED',
  'NO_RATING_RIGHT',
  'CONFIGURATION_NOT_NEWER',
  'CONFIGURATION_DROPS_USED',
  'NO_COUNTER_LEFT',
  'RANGE_TOO_LARGE',
] as const;

export type RefusalCode = (typeof refusalCodes)[number];

export interface Refusal {
  readonly code: RefusalCode;
  /** Figures and names for the sentence, e.g. `{ secondsLeft: 20 }`. */
  readonly facts?: Readonly<Record<string, string | number>>;
}
