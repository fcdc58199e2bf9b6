import type { ClerkFigures } from '@sanh/contract';
import { legOutcomes, measures, ratingLevels } from '@sanh/domain';
import { aboutReport, definitions, type ReportAsked } from './about-report.ts';
import { tabulated, type Column, type ReportTable } from './report-table.ts';
import type { ReportWords } from './report-words.ts';
import { formulaOf, rateWords } from './satisfaction-report.ts';
import { timeDefinitions } from './times-report.ts';

/** A figure of one of four kinds, each in its own column. */
interface Line {
  readonly name: string;
  readonly count?: number;
  readonly percent?: number | null;
  readonly median?: number | null;
  readonly p90?: number | null;
}

/** What a clerk sees of the own work, one figure a line. */
export function ownReport(
  asked: ReportAsked,
  { figures, clerk }: { figures: ClerkFigures; clerk: string },
): ReportTable {
  const { words } = asked;
  const { text } = words;
  const head = {
    title: text('manage.own.title'),
    about: [
      ...aboutReport(asked, [`${text('manage.by.clerk')}: ${clerk}`]),
      [text('manage.satisfaction.rate'), rateWords(words, figures)] as const,
      ...definitions(words, [
        [text('report.formula'), formulaOf(words, figures)],
        ...timeDefinitions(words, figures),
      ]),
    ],
  };
  return tabulated(head, columnsOf(words), linesOf(words, figures));
}

const columnsOf = ({ text }: ReportWords): readonly Column<Line>[] => [
  { heading: text('report.figure'), kind: 'text', of: ({ name }) => name },
  { heading: text('report.number'), kind: 'count', of: ({ count }) => count ?? null },
  { heading: text('report.share'), kind: 'percent', of: ({ percent }) => percent ?? null },
  { heading: text('manage.waiting.median'), kind: 'duration', of: ({ median }) => median ?? null },
  { heading: text('manage.waiting.p90Short'), kind: 'duration', of: ({ p90 }) => p90 ?? null },
];

function linesOf({ text }: ReportWords, figures: ClerkFigures): readonly Line[] {
  const { bound, served, rated, unratedPercent, times, outcomes } = figures;
  return [
    { name: text('manage.waiting.legs'), count: figures.legs },
    ...legOutcomes.map((outcome) => ({ name: text(`manage.outcome.${outcome}`), count: outcomes[outcome] })),
    ...measures.map((measure) => ({
      name: text(`manage.waiting.measure.${measure}`),
      ...{ count: times[measure].count, median: times[measure].medianMs, p90: times[measure].p90Ms },
    })),
    { name: text('manage.waiting.within'), count: times.wait.within, percent: times.wait.withinPercent },
    { name: text('manage.satisfaction.rated'), count: rated },
    { name: text('manage.satisfaction.unrated'), count: served - rated, percent: unratedPercent },
    { name: text('manage.satisfaction.rate'), count: bound.satisfied, percent: bound.percent },
    ...ratingLevels.map((level) => ({ name: text(`manage.level.${level}`), ...bound.levels[level] })),
  ];
}
