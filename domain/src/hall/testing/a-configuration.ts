import { anOfficeCalendar } from '../../calendar/testing/an-office-calendar.ts';
import type {
  CallingRule,
  Counter,
  HallConfiguration,
  HallRules,
  Series,
  Service,
} from '../configuration.ts';

export const minutes = (count: number): number => count * 60_000;

export const aSeries = (id: string, changes: Partial<Series> = {}): Series => ({
  ...{ id, prefix: id.toUpperCase(), width: 3, first: 1, offlineFrom: 800, last: 999 },
  ...changes,
});

export const aService = (id: string, changes: Partial<Service> = {}): Service => ({
  ...{ id, seriesId: id, dailyLimit: null, typicalMs: { p50: minutes(10), p90: minutes(20) } },
  ...changes,
});

export const priorityFirst = (inRow: number): CallingRule => ({ kind: 'priority-first', inRow });

export const aCounter = (
  id: string,
  services: readonly string[],
  rule: CallingRule = priorityFirst(2),
): Counter => ({ id, zoneId: 'main', profile: { tiers: [services], rule } });

export const theRules = (changes: Partial<HallRules> = {}): HallRules => ({
  noShow: { minimumCalls: 2, minimumMs: minutes(1) },
  ...{ undoWithinMs: minutes(5), parkAtMostMs: minutes(60), appointmentLeadMs: minutes(10) },
  ...{ issueBeforeOpeningMs: minutes(15), alwaysOpen: false, closing: 'expire' },
  ...changes,
});

/** Births (A) at counters 1 and 2, land (B) at 2 and 3; at most two privileged calls in a row. */
export const aConfiguration = (changes: Partial<HallConfiguration> = {}): HallConfiguration => ({
  ...{ version: 1, timeZone: 'Asia/Ho_Chi_Minh', calendar: anOfficeCalendar() },
  series: [aSeries('a'), aSeries('b')],
  services: [aService('birth', { seriesId: 'a' }), aService('land', { seriesId: 'b' })],
  counters: [aCounter('1', ['birth']), aCounter('2', ['birth', 'land']), aCounter('3', ['land'])],
  priorityClasses: [{ id: 'elderly' }, { id: 'pregnant' }],
  rules: theRules(),
  ...changes,
});
