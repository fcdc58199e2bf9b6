import type { Counter, HallConfiguration, HallRules, OpeningCalendar, Series, Service } from '@sanh/domain';
import type { Centre } from './centre/centre.ts';
import type { CounterEntry } from './centre/counters.ts';
import type { Opening } from './centre/opening.ts';
import type { RulesEntry } from './centre/rules.ts';
import type { SeriesEntry, ServiceEntry } from './centre/services.ts';
import { parseHours } from './opening-hours.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** The part of a centre by which its hall decides, in the domain's units (milliseconds). A counter's id is its number as text. */
export const toHallConfiguration = (centre: Centre): HallConfiguration => ({
  version: centre.version,
  timeZone: centre.timeZone,
  series: centre.series.map(toSeries),
  services: centre.services.map(toService),
  counters: centre.counters.map(toCounter),
  priorityClasses: centre.priorityClasses.map(({ id }) => ({ id })),
  calendar: toCalendar(centre.opening),
  rules: toRules(centre.rules),
});

const toSeries = ({ id, prefix, width, server, offline }: SeriesEntry): Series => ({
  id,
  prefix,
  width,
  first: server.from,
  offlineFrom: offline.from,
  last: offline.to,
});

const toService = ({ id, series, typicalMinutes, dailyLimit }: ServiceEntry): Service => ({
  id,
  seriesId: series,
  typicalMs: { p50: typicalMinutes.p50 * MINUTE, p90: typicalMinutes.p90 * MINUTE },
  dailyLimit,
});

const toCounter = ({ number, zone, profile }: CounterEntry): Counter => ({
  id: String(number),
  zoneId: zone,
  profile,
});

const toCalendar = ({ weekly, exceptions }: Opening): OpeningCalendar => ({
  weekly: Object.fromEntries(
    Object.entries(weekly).map(([weekday, hours]) => [weekday, (hours ?? []).map(parseHours)]),
  ),
  exceptions: exceptions.map(({ date, kind, hours, note }) => ({
    date,
    kind,
    hours: hours?.map(parseHours),
    note: note.vi,
  })),
});

const toRules = (rules: RulesEntry): HallRules => ({
  noShow: {
    minimumCalls: rules.noShow.minimumCalls,
    minimumMs: rules.noShow.minimumMinutes * MINUTE,
  },
  undoWithinMs: rules.undoSeconds * SECOND,
  parkAtMostMs: rules.parkMinutes * MINUTE,
  hold: { forMs: rules.hold.minutes * MINUTE, atMost: rules.hold.times },
  appointmentLeadMs: rules.appointmentLeadMinutes * MINUTE,
  issueBeforeOpeningMs: rules.issueBeforeOpeningMinutes * MINUTE,
  alwaysOpen: rules.alwaysOpen,
  closing: rules.closing,
});
