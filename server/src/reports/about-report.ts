import type { OpenedNode } from '../statistics/organisation.ts';
import type { DayRange } from '../statistics/tally-rows.ts';
import { dayWords, localMoment, type ReportWords } from './report-words.ts';

/** What every report is asked with. */
export interface ReportAsked {
  readonly node: Pick<OpenedNode, 'names' | 'known'>;
  readonly range: DayRange;
  readonly words: ReportWords;
  readonly now: number;
}

type Lines = readonly (readonly [string, string])[];

/** The first block of a report: of what, which days, when counted, and by which filters. */
export function aboutReport({ node, range, words, now }: ReportAsked, filters: readonly string[]): Lines {
  const { text } = words;
  const timeZone = node.known[0]?.view.timeZone ?? 'Asia/Ho_Chi_Minh';
  return [
    [text('manage.choose.node'), words.name(node.names)],
    [text('manage.choose.days'), `${dayWords(range.from)} – ${dayWords(range.to)}`],
    [text('report.filters'), filters.length === 0 ? text('report.noFilters') : filters.join('; ')],
    [text('report.countedAt'), localMoment(timeZone, now)],
  ];
}

/** Words and what they mean; the last line says what an empty figure is. */
export const definitions = ({ text }: ReportWords, entries: Lines): Lines => [
  ...entries,
  [text('report.emptyCell'), text('report.emptyMeans')],
];
