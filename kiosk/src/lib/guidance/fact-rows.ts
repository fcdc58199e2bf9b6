import type { CentreView } from '@sanh/contract';
import { businessDayAt, instantOf, type BusinessDay, type HallConfiguration } from '@sanh/domain';
import { formatFullDate, t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import { exceptionsAhead, hoursOfWeek } from '#lib/hall/opening-state.ts';
import { hoursWords } from '#lib/hall/opening-words.ts';

export interface FactRow {
  readonly name: string;
  readonly lines: readonly string[];
  /** Stands beside the name, e.g. "today". */
  readonly tag?: string | undefined;
}

const noonMinute = 720;
const dateWords = (day: BusinessDay, timeZone: string): string =>
  formatFullDate(instantOf(timeZone, day, noonMinute), timeZone);

/** Today and the six days after it with their hours. */
export function weekRows(configuration: HallConfiguration, now: number): readonly FactRow[] {
  const { timeZone } = configuration;
  const today = businessDayAt(timeZone, now);
  return hoursOfWeek(configuration, now).map(({ day, intervals }) => ({
    name: dateWords(day, timeZone),
    lines:
      intervals.length === 0
        ? [t('kiosk.hours.dayOff')]
        : intervals.map((open) => hoursWords(open, timeZone)),
    tag: day === today ? t('kiosk.hours.today') : undefined,
  }));
}

/** Days off and extra working days ahead, with what they are for. */
export function exceptionRows(configuration: HallConfiguration, now: number): readonly FactRow[] {
  const { timeZone } = configuration;
  return exceptionsAhead(configuration, now).map(({ date, note }) => ({
    name: dateWords(date, timeZone),
    lines: [note],
  }));
}

/** The zones of the hall and the way to each. */
export const zoneRows = ({ zones }: CentreView): readonly FactRow[] =>
  zones.map(({ names, direction }) => ({ name: nameIn(names), lines: [nameIn(direction)] }));

export function contactRows({ address, hotline }: CentreView): readonly FactRow[] {
  const rows = [{ name: t('kiosk.guidance.address'), lines: [nameIn(address)] }];
  return hotline === null ? rows : [...rows, { name: t('kiosk.guidance.hotline'), lines: [hotline] }];
}
