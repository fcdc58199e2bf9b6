import type { TimesFigures } from '@sanh/contract';
import { measures } from '@sanh/domain';
import { t } from '@sanh/ui';
import { timeWords } from '../parts/figures.ts';

/** What the words of these figures mean. */
export const definitions = ({
  handlingMs,
  roundedToMs,
  smallNumber,
}: TimesFigures): readonly (readonly [string, string])[] => [
  ...measures.map(
    (measure) => [t(`manage.waiting.measure.${measure}`), t(`manage.waiting.define.${measure}`)] as const,
  ),
  [t('manage.waiting.median'), t('manage.waiting.define.median')],
  [t('manage.waiting.p90Short'), t('manage.waiting.define.p90')],
  [t('manage.waiting.within'), t('manage.waiting.define.within')],
  [t('manage.waiting.capacity'), t('manage.waiting.define.capacity', { time: timeWords(handlingMs) })],
  [t('manage.rank'), t('manage.waiting.define.rank')],
  [t('manage.small'), t('manage.smallNote', { count: smallNumber })],
  ['00:00', t('manage.waiting.define.rounded', { seconds: roundedToMs / 1000 })],
];
