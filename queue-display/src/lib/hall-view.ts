import type { CentreView } from '@sanh/contract';
import { nextOpeningAfter, type Hall } from '@sanh/domain';
import { callsOf, type Call } from './calls/calls.ts';
import { missedNumbers } from './calls/missed-numbers.ts';
import { openingDays, type OpeningDay } from './hours/opening-days.ts';
import { noticesOf, type Notice } from './notices/notices.ts';
import { serviceColumns, type ServiceColumn } from './services/service-columns.ts';

export interface HallView {
  readonly isOpen: boolean;
  readonly calls: readonly Call[];
  readonly services: readonly ServiceColumn[];
  readonly missed: readonly string[];
  readonly notices: readonly Notice[];
  /** Today and the days after it. */
  readonly days: readonly OpeningDay[];
  readonly opensAt: number | null;
}

interface Viewer {
  readonly centre: CentreView;
  /** Null shows the whole hall. */
  readonly zoneId: string | null;
  readonly now: number;
}

const daysAhead = 5;

/** Everything a display says about its hall at this time. */
export function hallViewOf(hall: Hall, { centre, zoneId, now }: Viewer): HallView {
  const { calendar, timeZone } = hall.configuration;
  return {
    isOpen: hall.phase === 'open',
    calls: callsOf(hall, centre, zoneId, now),
    services: serviceColumns(hall, centre, zoneId, now),
    missed: missedNumbers(hall, centre, zoneId),
    notices: noticesOf(hall, now),
    days: openingDays(hall.configuration, now, daysAhead),
    opensAt: nextOpeningAfter(calendar, timeZone, now),
  };
}
