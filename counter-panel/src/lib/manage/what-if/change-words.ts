import type { CentreView } from '@sanh/contract';
import { t } from '@sanh/ui';
import { ruleWords } from '../../queue/why-words.ts';
import { counterNumber, serviceName } from '../parts/centre-words.ts';
import type { Changes, CounterPlan } from './changes.ts';

/** "Quầy 3", "Quầy thêm 1" */
export function counterWords(
  centre: CentreView | null,
  { counterId, isAdded }: Pick<CounterPlan, 'counterId' | 'isAdded'>,
): string {
  return isAdded
    ? t('manage.whatIf.addedCounter', { number: counterId.replace(/^x/, '') })
    : t('manage.counterName', { number: counterNumber(centre, counterId) });
}

export const hoursWords = (open: Changes['hours'][number]['open']): string =>
  open.length === 0 ? t('manage.whatIf.closed') : open.map(({ from, to }) => `${from}–${to}`).join(', ');

/** "Hộ tịch, Đất đai; sau đó Chứng thực" */
export const tiersWords = (centre: CentreView | null, tiers: readonly (readonly string[])[]): string =>
  tiers
    .map((tier) => tier.map((id) => serviceName(centre, id)).join(', '))
    .join(`; ${t('manage.whatIf.then')} `);

const since = (from: string | null): string =>
  from === null ? '' : ` ${t('manage.whatIf.since', { from })}`;

/** What would have been otherwise, one line for each change. */
export function changeWords(centre: CentreView | null, changes: Changes): readonly string[] {
  const isAdded = (id: string): boolean => changes.counters.some(({ counterId }) => counterId === id);
  const named = (counterId: string): string =>
    counterWords(centre, { counterId, isAdded: isAdded(counterId) });
  const added = changes.counters.map(({ counterId, tiers }) => {
    const open = changes.hours.find((one) => one.counterId === counterId)?.open ?? [];
    return `${named(counterId)}: ${hoursWords(open)}, ${tiersWords(centre, tiers)}`;
  });
  const hours = changes.hours.filter(({ counterId }) => !isAdded(counterId));
  return [
    ...added,
    ...hours.map(({ counterId, open }) => `${named(counterId)}: ${hoursWords(open)}`),
    ...changes.profiles.map(({ counterId, tiers, rule, from }) => {
      const parts = [tiersWords(centre, tiers), ...(rule === null ? [] : [ruleWords(rule)])];
      return `${named(counterId)}: ${parts.join(' · ')}${since(from)}`;
    }),
    ...changes.rules.map(
      ({ rule, from }) => `${t('manage.whatIf.allCounters')}: ${ruleWords(rule)}${since(from)}`,
    ),
  ];
}
