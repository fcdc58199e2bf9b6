import type { CentreNotice, CentreView } from '@sanh/contract';
import { noticesAt } from '#lib/guidance/notices-at.ts';

const turnMs = 15_000;

/** Which notice of the centre stands just now; every other turn is the greeting's, and it alone where there is none. */
export function slideAt(centre: Pick<CentreView, 'notices' | 'timeZone'>, now: number): CentreNotice | null {
  const told = noticesAt(centre, now);
  const turn = Math.floor(now / turnMs);
  return turn % 2 === 0 ? null : (told[Math.floor(turn / 2) % Math.max(1, told.length)] ?? null);
}
