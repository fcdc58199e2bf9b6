import type { Opening } from '../centre/opening.ts';
import { parseHours } from '../opening-hours.ts';
import { repeats } from './doubled-entries.ts';
import type { Mistake } from './mistake.ts';

export function wrongHours({ weekly, exceptions }: Opening): Mistake[] {
  const dates = exceptions.map(({ date }, index) => ({
    key: date,
    path: ['opening', 'exceptions', index, 'date'],
  }));
  return [
    ...Object.entries(weekly).flatMap(([weekday, hours]) =>
      wrongDay(hours ?? [], ['opening', 'weekly', weekday]),
    ),
    ...exceptions.flatMap(({ kind, hours = [] }, index): Mistake[] => {
      const path = ['opening', 'exceptions', index, 'hours'];
      return kind === 'off' && hours.length > 0
        ? [{ code: 'HOURS_ON_DAY_OFF', path, detail: hours.join(', ') }]
        : wrongDay(hours, path);
    }),
    ...repeats('DATE_TWICE', dates),
  ];
}

function wrongDay(hours: readonly string[], path: Mistake['path']): Mistake[] {
  return hours.flatMap((entry, index): Mistake[] => {
    const { fromMinute, toMinute } = parseHours(entry);
    const before = hours.slice(0, index).map(parseHours);
    const at = [...path, index];
    if (fromMinute >= toMinute) return [{ code: 'HOURS_REVERSED', path: at, detail: entry }];
    return before.some((other) => fromMinute < other.toMinute && other.fromMinute < toMinute)
      ? [{ code: 'HOURS_OVERLAP', path: at, detail: entry }]
      : [];
  });
}
