import type { CentreView } from '@sanh/contract';
import { centreTitle } from '../format/centre-title.ts';
import { formatFullDate, formatTime } from '../format/time.ts';
import { t } from '../i18n/Dictionary.svelte.ts';
import { nameIn } from '../i18n/name-in.ts';
import { centred, line, slipOf, type Slip } from './slip.ts';

/** Whose slip it is; a demonstration says so first. */
export function slipHead(centre: CentreView): Slip {
  const { kind, place } = centreTitle(nameIn(centre.names));
  return slipOf(
    centre.isDemo ? { kind: 'mark', text: t('kiosk.slip.demo') } : null,
    kind === '' ? null : centred(kind, 'small'),
    centred(`**${place}**`, 'large'),
    line(),
  );
}

interface Foot {
  readonly printedAt: number;
  readonly copy: number;
}

/** When it was printed, which copy it is, where to ask. */
export function slipFoot(centre: CentreView, { printedAt, copy }: Foot): Slip {
  const { timeZone, hotline } = centre;
  const at = { time: formatTime(printedAt, timeZone), date: formatFullDate(printedAt, timeZone) };
  return slipOf(
    line(),
    centred(t('kiosk.slip.printedAt', at), 'small'),
    copy > 1 ? centred(t('kiosk.slip.copy', { copy }), 'small') : null,
    hotline === null ? null : centred(t('kiosk.slip.hotline', { hotline }), 'small'),
    centred(`**${t('kiosk.slip.thanks')}**`),
  );
}
