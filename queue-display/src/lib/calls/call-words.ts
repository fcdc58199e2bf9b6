import { t } from '@sanh/ui';
import type { Call } from './calls.ts';
import { wayWords } from './way-words.ts';

/** "Mời số, gọi lần 2" */
export function pleaseWords({ isCalling, times }: Call): string {
  if (!isCalling) return t('display.call.was');
  return times > 1 ? t('display.call.again', { times }) : t('display.call.please');
}

/** "Bên trái", or the zone of a counter of which the way is not known. */
export const placeWords = ({ direction, zone }: Call): string =>
  direction === null ? zone : wayWords(direction);

/** "Quầy" */
export const counterWord = (): string => t('common.counter.name', { number: '' }).trim();
