import { businessDayAt, instantOf, openCountersFor } from '@sanh/domain';
import { formatDate, t } from '@sanh/ui';
import type { HallBoard } from '#lib/hall/HallBoard.svelte.ts';
import { exceptionsAhead } from '#lib/hall/opening-state.ts';
import { openingWords } from '#lib/hall/opening-words.ts';

type Seen = Pick<HallBoard, 'hall' | 'opening' | 'isLive' | 'givesOffline' | 'now'>;

/** Under "take a number": how many counters serve, or when the hall opens. */
export function takeNote({ hall, opening, isLive, givesOffline, now }: Seen): string | undefined {
  if (hall === null || opening === null) return undefined;
  const { configuration } = hall;
  if (opening.kind === 'closed') return openingWords(opening, configuration.timeZone, now);
  if (!isLive) return t(givesOffline ? 'kiosk.home.givesOffline' : 'kiosk.home.notNow');
  const open = new Set(
    configuration.services.flatMap(({ id }) => openCountersFor(hall, id)).map(({ id }) => id),
  );
  return t('kiosk.home.servingAt', { open: open.size, all: configuration.counters.length });
}

/** Under "guidance": the next day off where one is near, else what is to be found there. */
export function guidanceNote({ hall, now }: Pick<HallBoard, 'hall' | 'now'>): string {
  if (hall === null) return t('kiosk.home.guidanceNote');
  const { timeZone } = hall.configuration;
  const off = exceptionsAhead(hall.configuration, now).find(
    ({ kind, date }) => kind === 'off' && date > businessDayAt(timeZone, now),
  );
  if (off === undefined) return t('kiosk.home.guidanceNote');
  return t('kiosk.home.nextDayOff', {
    date: formatDate(instantOf(timeZone, off.date, 720), timeZone).slice(0, 5),
  });
}
