import { formatNumber, t } from '@sanh/ui';
import { differenceWords, none, timeWords } from '../parts/figures.ts';
import { measuredWords, type Compared, type DaySide } from './compared-sides.ts';

/** One figure of a day: as it was or would have been, and what differs. */
interface FigureRow {
  readonly name: string;
  readonly of: (side: DaySide) => string;
  readonly differs: (difference: Compared['difference']) => string;
}

/** Waits, and right below them who was served and who was not. */
export const figureRows = (): readonly FigureRow[] => [
  {
    name: t('manage.waiting.wait'),
    of: (side) => measuredWords(side, 'median'),
    differs: ({ waitMedianMs }) => timeDifference(waitMedianMs),
  },
  {
    name: t('manage.waiting.waitP90'),
    of: (side) => measuredWords(side, 'p90'),
    differs: ({ waitP90Ms }) => timeDifference(waitP90Ms),
  },
  {
    name: t('manage.waiting.within'),
    of: (side) => measuredWords(side, 'within'),
    differs: ({ withinPoints }) => (withinPoints === null ? none : differenceWords(withinPoints, 0)),
  },
  countRow('served', t('manage.whatIf.served')),
  countRow('left', t('manage.whatIf.left')),
  countRow('noShow', t('manage.waiting.noShow')),
];

const countRow = (count: 'served' | 'left' | 'noShow', name: string): FigureRow => ({
  name,
  of: (side) => formatNumber(side[count]),
  differs: (difference) => `${difference[count] > 0 ? '+' : ''}${formatNumber(difference[count])}`,
});

/** "+01:30", "−01:30"; of times to the quarter minute. */
function timeDifference(ms: number | null): string {
  if (ms === null) return none;
  const sign = ms > 0 ? '+' : ms < 0 ? '\u2212' : '';
  return `${sign}${timeWords(Math.abs(ms))}`;
}
