import type { CentreNotice, CentreView } from '@sanh/contract';
import { businessDayAt } from '@sanh/domain';

/** What the centre itself has to say today, in its own order; a kiosk stands for the whole hall. */
export function noticesAt(
  { notices, timeZone }: Pick<CentreView, 'notices' | 'timeZone'>,
  now: number,
): readonly CentreNotice[] {
  const today = businessDayAt(timeZone, now);
  return notices.filter(
    ({ from, until }) => (from === null || from <= today) && (until === null || today <= until),
  );
}
