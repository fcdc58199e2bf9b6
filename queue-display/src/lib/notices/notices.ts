import type { Names } from '@sanh/contract';
import { isOpenAt, nextOpeningAfter, type Hall } from '@sanh/domain';
import { openingDays } from '#lib/hours/opening-days.ts';

export type Notice =
  | { readonly kind: 'issuing-stopped' }
  | { readonly kind: 'break'; readonly until: number }
  | { readonly kind: 'after-hours'; readonly opens: number }
  | { readonly kind: 'day-off'; readonly at: number; readonly note: string; readonly opens: number }
  | { readonly kind: 'closes'; readonly at: number }
  | { readonly kind: 'written'; readonly texts: Names }
  | { readonly kind: 'missed-help' }
  | { readonly kind: 'no-number-yet' };

const lookAheadDays = 3;

/** What the hall has to say just now, the most pressing first; there is always something. */
export function noticesOf(hall: Hall, now: number): readonly Notice[] {
  const notices: Notice[] = [];
  if (hall.issuingStopped !== null) notices.push({ kind: 'issuing-stopped' });
  if (!hall.configuration.rules.alwaysOpen) notices.push(...ofHours(hall, now), ...daysOff(hall, now));
  if (hall.missed.length > 0) notices.push({ kind: 'missed-help' });
  return notices.length > 0 ? notices : [{ kind: 'no-number-yet' }];
}

function ofHours({ configuration, phase }: Hall, now: number): Notice[] {
  const { calendar, timeZone } = configuration;
  const [today] = openingDays(configuration, now, 1);
  if (phase !== 'open' || today === undefined) return [];
  const last = today.intervals.at(-1);
  if (isOpenAt(calendar, timeZone, now)) return last === undefined ? [] : [{ kind: 'closes', at: last.toMs }];
  const later = today.intervals.find(({ fromMs }) => fromMs > now);
  if (later !== undefined) return [{ kind: 'break', until: later.fromMs }];
  const opens = nextOpeningAfter(calendar, timeZone, now);
  return opens === null ? [] : [{ kind: 'after-hours', opens }];
}

/** Holidays of the next days; an ordinary weekend is no news. */
function daysOff({ configuration }: Hall, now: number): Notice[] {
  const { calendar, timeZone } = configuration;
  const off = openingDays(configuration, now, lookAheadDays + 1)
    .slice(1)
    .find(({ note, intervals }) => note !== '' && intervals.length === 0);
  const opens = off === undefined ? null : nextOpeningAfter(calendar, timeZone, off.at);
  return off === undefined || opens === null ? [] : [{ kind: 'day-off', at: off.at, note: off.note, opens }];
}
