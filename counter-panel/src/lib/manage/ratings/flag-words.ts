import { suspicionRules, suspicions, suspicionsIn } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';

/** "Cần xem lại: nhiều đánh giá cao nhất liền nhau từ một máy"; a reason that this page does not know yet is said so. */
export function flagWords(flags: readonly string[]): string {
  const why = suspicionsIn(flags).map((one) => t(`manage.ratings.flag.${one}`));
  return t('manage.ratings.flaggedBecause', { why: why.join('; ') });
}

/** Each reason with the rule by which it is given. */
export function flagRules(): readonly (readonly [string, string])[] {
  const { tooSoonMs, turnMs, ...counts } = suspicionRules;
  const facts = {
    ...{ tooSoon: formatNumber(tooSoonMs / 1000), turn: formatNumber(turnMs / 1000) },
    ...Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, formatNumber(count)])),
  };
  return suspicions.map((one) => [
    t(`manage.ratings.flag.${one}`),
    t(`manage.ratings.flagRule.${one}`, facts),
  ]);
}
