import type { CentreNotice, CentreView } from '@sanh/contract';
import { businessDayAt } from '@sanh/domain';
import { isOnScreen, type ScreenLayout } from '#lib/layout/screen-layout.ts';
import type { Notice } from './notices.ts';

interface Viewer {
  readonly centre: Pick<CentreView, 'notices' | 'timeZone'>;
  readonly layout: Pick<ScreenLayout, 'zoneIds'>;
  readonly now: number;
}

/** What the centre itself has to say today on this screen, in its own order. */
export function writtenNotices({ centre, layout, now }: Viewer): readonly Notice[] {
  const today = businessDayAt(centre.timeZone, now);
  return centre.notices
    .filter((notice) => standsOn(notice, today) && isFor(notice, layout))
    .map(({ texts }) => ({ kind: 'written', texts }));
}

const standsOn = ({ from, until }: CentreNotice, today: string): boolean =>
  (from === null || from <= today) && (until === null || today <= until);

const isFor = ({ zoneIds }: CentreNotice, layout: Pick<ScreenLayout, 'zoneIds'>): boolean =>
  zoneIds.length === 0 || zoneIds.some((id) => isOnScreen(layout, id));
