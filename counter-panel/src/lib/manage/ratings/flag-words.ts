import { suspicionRules, suspicions } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';

/** "Cần xem lại: nhiều đánh giá cao nhất liền nhau từ một máy"; a reason that this page does not know yet is said so. */
export function flagWords(flags: readonly string[]): string {
  const known = flags.map((flag) => suspicions.find((one) => one === flag) ?? 'other');
  const why = [...new Set(known)].map((one) => t(`manage.ratings.flag.${one}`)).join('; ');
  return t('manage.ratings.flaggedBecause', { why });
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
