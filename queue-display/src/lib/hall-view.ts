import type { CentreView } from '@sanh/contract';
import { emergencyAt, nextOpeningAfter, type Emergency, type Hall } from '@sanh/domain';
import { callsOf, type Call } from './calls/calls.ts';
import { missedNumbers } from './calls/missed-numbers.ts';
import { deskView, type DeskView } from './desk/desk-view.ts';
import { awayCounters, type AwayCounters } from './counters/away-counters.ts';
import { openingDays, type OpeningDay } from './hours/opening-days.ts';
import type { ScreenLayout } from './layout/screen-layout.ts';
import { noticesOf, type Notice } from './notices/notices.ts';
import { writtenNotices } from './notices/written-notices.ts';
import { serviceColumns, type ServiceColumn } from './services/service-columns.ts';

export interface HallView {
  readonly isOpen: boolean;
  /** Over everything else, while it stands. */
  readonly emergency: Emergency | null;
  readonly calls: readonly Call[];
  readonly services: readonly ServiceColumn[];
  readonly missed: readonly string[];
  readonly away: AwayCounters;
  /** Where the screen hangs over one desk. */
  readonly desk: DeskView | null;
  readonly notices: readonly Notice[];
  /** Today and the days after it. */
  readonly days: readonly OpeningDay[];
  readonly opensAt: number | null;
}

interface Viewer {
  readonly centre: CentreView;
  readonly layout: ScreenLayout;
  readonly now: number;
}

const daysAhead = 5;

/** Everything a display says about its hall at this time. */
export function hallViewOf(hall: Hall, { centre, layout, now }: Viewer): HallView {
  const { calendar, timeZone } = hall.configuration;
  return {
    isOpen: hall.phase === 'open',
    emergency: emergencyAt(hall, now),
    calls: callsOf(hall, centre, layout, now),
    services: serviceColumns(hall, centre, layout, now),
    missed: missedNumbers(hall, centre, layout),
    away: awayCounters(hall, centre, layout, now),
    desk: layout.counter === null ? null : deskView(hall, layout.counter, now),
    notices: [...noticesOf(hall, now), ...writtenNotices({ centre, layout, now })],
    days: openingDays(hall.configuration, now, daysAhead),
    opensAt: nextOpeningAfter(calendar, timeZone, now),
  };
}
