import type { SatisfactionFigures } from '@sanh/contract';
import { daysBefore } from '@sanh/domain';
import { t } from '@sanh/ui';
import { dayWords, none } from '../parts/figures.ts';

/** What the words of these figures mean. */
export function definitions({
  smallNumber,
  ...range
}: SatisfactionFigures): readonly (readonly [string, string])[] {
  const before = daysBefore(range);
  return [
    [t('manage.satisfaction.rate'), t('manage.satisfaction.define.rate')],
    [t('manage.satisfaction.unrated'), t('manage.satisfaction.define.unrated')],
    [t('manage.satisfaction.unbound'), t('manage.satisfaction.define.bound')],
    [t('manage.rank'), t('manage.satisfaction.define.rank', { count: smallNumber })],
    [
      t('manage.satisfaction.before'),
      t('manage.satisfaction.beforeNote', { from: dayWords(before.from), to: dayWords(before.to) }),
    ],
    [none, t('manage.satisfaction.define.empty')],
  ];
}
