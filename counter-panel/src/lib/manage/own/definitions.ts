import type { ClerkFigures } from '@sanh/contract';
import { measures } from '@sanh/domain';
import { t } from '@sanh/ui';
import { none } from '../parts/figures.ts';

/** What the words of a clerk's own figures mean. */
export const definitions = ({
  roundedToMs,
  smallNumber,
}: ClerkFigures): readonly (readonly [string, string])[] => [
  [t('manage.satisfaction.rate'), t('manage.satisfaction.define.rate')],
  [t('manage.satisfaction.unrated'), t('manage.satisfaction.define.unrated')],
  ...measures.map(
    (measure) => [t(`manage.waiting.measure.${measure}`), t(`manage.waiting.define.${measure}`)] as const,
  ),
  [t('manage.waiting.median'), t('manage.waiting.define.median')],
  [t('manage.waiting.p90Short'), t('manage.waiting.define.p90')],
  [t('manage.waiting.within'), t('manage.waiting.define.within')],
  [t('manage.small'), t('manage.smallNote', { count: smallNumber })],
  ['00:00', t('manage.waiting.define.rounded', { seconds: roundedToMs / 1000 })],
  [none, t('manage.satisfaction.define.empty')],
];
