import type { RatingLevel } from '@sanh/domain';
import { t } from '@sanh/ui';

/** "(rất hài lòng + hài lòng) ÷ lượt có đánh giá"; null where centres count different levels. */
export const formulaWords = (satisfiedLevels: readonly RatingLevel[] | null): string =>
  satisfiedLevels === null
    ? t('manage.satisfaction.formulaMixed')
    : t('manage.satisfaction.formula', {
        levels: satisfiedLevels.map((level) => t(`manage.level.${level}`)).join(' + '),
      });
