import type { CentreView } from '@sanh/contract';
import { businessDayAt, instantOf } from '@sanh/domain';
import { formatFullDate, t } from '@sanh/ui';
import { nameIn } from '#lib/centre/name-in.ts';
import { noticesAt } from '#lib/guidance/notices-at.ts';
import type { HallBoard } from '#lib/hall/HallBoard.svelte.ts';
import { exceptionsAhead } from '#lib/hall/opening-state.ts';
import { openingWords } from '#lib/hall/opening-words.ts';

export type Slide =
  | { readonly kind: 'words'; readonly title: string; readonly text: string }
  /** Who waits where, as on the home screen. */
  | { readonly kind: 'waits' };

const noonMinute = 720;

/** What is worth telling to somebody who walks by. */
export function slidesOf(
  board: HallBoard,
  centre: Pick<CentreView, 'notices' | 'timeZone'>,
): readonly Slide[] {
  return [
    { kind: 'words', title: t('visitor.attract.greeting'), text: t('visitor.attract.does') },
    ...(board.hall !== null && !board.isClosed ? [{ kind: 'waits' } as const] : []),
    ...hoursOf(board),
    ...noticesAt(centre, board.now).map(({ texts }) => wordsOf(nameIn(texts))),
    { kind: 'words', title: t('visitor.attract.online'), text: t('visitor.attract.onlineHow') },
    { kind: 'words', title: t('visitor.attract.aids'), text: t('visitor.attract.aidsWhere') },
  ];
}

const wordsOf = (text: string): Slide => ({ kind: 'words', title: t('kiosk.guidance.notices'), text });

function hoursOf({ hall, opening, now }: HallBoard): readonly Slide[] {
  if (hall === null || opening === null) return [];
  const { configuration } = hall;
  const { timeZone } = configuration;
  const hours = {
    kind: 'words',
    title: t(opening.kind === 'closed' ? 'kiosk.hours.closed' : 'kiosk.hours.open'),
    text: openingWords(opening, timeZone, now),
  } as const;
  const off = exceptionsAhead(configuration, now).find(
    ({ kind, date }) => kind === 'off' && date > businessDayAt(timeZone, now),
  );
  if (off === undefined) return [hours];
  const date = formatFullDate(instantOf(timeZone, off.date, noonMinute), timeZone);
  return [hours, { kind: 'words', title: t('visitor.attract.dayOff', { date }), text: off.note }];
}
