import type { WhatIfAnswer } from '@sanh/contract';
import { formatNumber, t } from '@sanh/ui';
import { timeWords } from '../parts/figures.ts';
import { verdictOf } from './verdict.ts';

/** What would have changed, in one sentence: the waits, and beside them who was served and who was not. */
export function verdictWords({ was, would, difference }: WhatIfAnswer['all']): string {
  const { wait, people } = verdictOf(difference);
  const waits = t(`manage.whatIf.says.wait.${wait}`, {
    time: timeWords(Math.abs(difference.waitMedianMs ?? 0)),
    was: timeWords(was.wait.medianMs),
    would: timeWords(would.wait.medianMs),
  });
  const served = t(`manage.whatIf.says.people.${people}`, {
    count: formatNumber(Math.abs(difference.served)),
  });
  const unserved = t('manage.whatIf.says.unserved', {
    ...{ leftWas: formatNumber(was.left), left: formatNumber(would.left) },
    ...{ noShowWas: formatNumber(was.noShow), noShow: formatNumber(would.noShow) },
  });
  return t('manage.whatIf.says.sentence', { waits, served, unserved });
}
