import type { ClerkFigures, SatisfactionFigures, TimesFigures } from '@sanh/contract';
import { percentOf } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';
import { percentWords, timeWords } from '../parts/figures.ts';

/** What the hall has counted of one officer's work in a quarter. */
export type HallFigures = Pick<ClerkFigures, 'legs' | 'times' | 'outcomes' | 'bound'>;

/** Of the figures of a whole centre those of one officer; null of whoever served nobody. */
export function figuresOf(
  accountId: string,
  times: TimesFigures,
  satisfaction: SatisfactionFigures,
): HallFigures | null {
  const isTheirs = ({ value }: { readonly value: string }): boolean => value === accountId;
  const [timed, rated] = [times.by.clerk.find(isTheirs), satisfaction.by.clerk.find(isTheirs)];
  return timed === undefined || rated === undefined ? null : { ...timed, bound: rated.bound };
}

/**
 * What of it has to do with an indicator, in words. The hall knows no deadline of a dossier and no case of a complaint: it says
 * nothing there, and nothing here is turned into a mark.
 */
export function hallWords(indicator: string, { legs, times, outcomes, bound }: HallFigures): string | null {
  if (legs === 0) return null;
  const count = formatNumber(legs);
  switch (indicator) {
    case 'total-time':
      return t('manage.evaluation.hall.stay', { time: timeWords(times.stay.medianMs) });
    case 'contacts': {
      const percent = percentWords(percentOf(outcomes.transferred, legs));
      return t('manage.evaluation.hall.transferred', { percent, count });
    }
    case 'reception': {
      const time = timeWords(times.wait.medianMs);
      if (times.wait.targeted === 0) return t('manage.evaluation.hall.wait', { time });
      const percent = percentWords(times.wait.withinPercent);
      return t('manage.evaluation.hall.within', { percent, time });
    }
    case 'attitude': {
      const facts = { percent: percentWords(bound.percent), total: formatNumber(bound.total) };
      return t(`manage.evaluation.hall.${bound.total === 0 ? 'unrated' : 'satisfied'}`, facts);
    }
    default:
      return null;
  }
}
