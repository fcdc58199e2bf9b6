export const mistakeCodes = [
  'VALUE_MISSING',
  'VALUE_OF_WRONG_KIND',
  'VALUE_NOT_ALLOWED',
  'UNKNOWN_KEY',
  'ID_TWICE',
  'PREFIX_TWICE',
  'COUNTER_NUMBER_TWICE',
  'DATE_TWICE',
  'UNKNOWN_SERIES',
  'UNKNOWN_FIELD',
  'UNKNOWN_SERVICE',
  'UNKNOWN_ZONE',
  'UNKNOWN_COUNTER',
  'FIELD_GATHERED_TWICE',
  'SERVICE_IN_TWO_TIERS',
  'SERVICE_WITHOUT_COUNTER',
  'NUMBERS_REVERSED',
  'NUMBERS_OVERLAP',
  'OFFLINE_BAND_OUTSIDE',
  'HOURS_REVERSED',
  'HOURS_OVERLAP',
  'HOURS_ON_DAY_OFF',
  'DAYS_REVERSED',
  'TYPICAL_TIMES_REVERSED',
  'LEVEL_NOT_IN_SCALE',
] as const;

export type MistakeCode = (typeof mistakeCodes)[number];

/** What is wrong in a centre configuration, and where. `detail` is the offending value as text; "" when the path says it all. */
export interface Mistake {
  readonly code: MistakeCode;
  readonly path: readonly (string | number)[];
  readonly detail: string;
}

/** The keys from the root as a JSON path: `$.counters[2].zone`. */
export const jsonPath = (path: readonly PropertyKey[]): string =>
  '$' + path.map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
