import type { CentreView } from '@sanh/contract';
import { centreTitle, formatTime, t } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import { counterNumber, serviceName } from '../parts/centre-words.ts';
import { timeZone } from '../state/Manager.svelte.ts';
import type { RatingAlert } from './AlertWatch.svelte.ts';

/** "Quầy 8 · Hộ tịch · Chờ lâu · 10:32"; with several centres under one manager the centre comes first. */
export function alertWords(
  { counterId, serviceId, reasons, receivedAt }: RatingAlert,
  centre: CentreView | null,
  hasManyCentres: boolean,
): string {
  const reasonName = (id: string): string =>
    nameIn(centre?.ratings.reasons.find((reason) => reason.id === id)?.names, id);
  return [
    hasManyCentres ? centreTitle(nameIn(centre?.names)).place : '',
    counterId === null
      ? t('manage.ratings.unbound')
      : t('manage.counterName', { number: counterNumber(centre, counterId) }),
    serviceName(centre, serviceId),
    ...reasons.map(reasonName),
    formatTime(receivedAt, timeZone),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
