import type { CentreNotice, CentreView } from '@sanh/contract';
import { businessDayAt } from '@sanh/domain';

const turnMs = 15_000;

/** Which notice of the centre stands just now; every other turn is the greeting's, and it alone where there is none. */
export function slideAt(
  { notices, timeZone }: Pick<CentreView, 'notices' | 'timeZone'>,
  now: number,
): CentreNotice | null {
  const today = businessDayAt(timeZone, now);
  const told = notices.filter(
    ({ from, until }) => (from === null || from <= today) && (until === null || today <= until),
  );
  const turn = Math.floor(now / turnMs);
  return turn % 2 === 0 ? null : (told[Math.floor(turn / 2) % Math.max(1, told.length)] ?? null);
}
