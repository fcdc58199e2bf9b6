import type { TimeGroup, TimeGrouping, TimesFigures } from '@sanh/contract';
import { measures, type Measure } from '@sanh/domain';
import { aboutReport, definitions, type ReportAsked } from './about-report.ts';
import { groupName } from './group-words.ts';
import { tabulated, type Column, type ReportTable } from './report-table.ts';
import type { ReportWords } from './report-words.ts';

/** The managers' table of waiting and service by group. */
export function timesReport(
  asked: ReportAsked,
  { figures, by }: { figures: TimesFigures; by: TimeGrouping },
): ReportTable {
  const { words } = asked;
  const { text } = words;
  const head = {
    title: `${text('manage.waiting.title')} – ${text('manage.waiting.groups')} ${text(`manage.by.${by}`).toLowerCase()}`,
    about: [
      ...aboutReport(asked, []),
      [text('manage.waiting.legs'), words.number(figures.legs)] as const,
      ...definitions(words, timeDefinitions(words, figures)),
    ],
  };
  return tabulated(head, columnsOf(words, by), figures.by[by]);
}

export const timeDefinitions = (
  { text }: ReportWords,
  { roundedToMs, smallNumber }: Pick<TimesFigures, 'roundedToMs' | 'smallNumber'>,
): readonly (readonly [string, string])[] => [
  ...measures.map(
    (measure) =>
      [text(`manage.waiting.measure.${measure}`), text(`manage.waiting.define.${measure}`)] as const,
  ),
  [text('manage.waiting.median'), text('manage.waiting.define.median')],
  [text('manage.waiting.p90Short'), text('manage.waiting.define.p90')],
  [text('manage.waiting.within'), text('manage.waiting.define.within')],
  [text('manage.rank'), text('manage.waiting.define.rank')],
  [text('manage.small'), text('manage.smallNote', { count: smallNumber })],
  [text('report.times'), text('report.timesRounded', { seconds: roundedToMs / 1000 })],
];

function columnsOf(words: ReportWords, by: TimeGrouping): readonly Column<TimeGroup>[] {
  const { text } = words;
  const time = (heading: string, measure: Measure, part: 'medianMs' | 'p90Ms'): Column<TimeGroup> => ({
    ...{ heading: text(`manage.waiting.${heading}`), kind: 'duration' },
    of: ({ times }) => times[measure][part],
  });
  return [
    { heading: text('manage.rank'), kind: 'count', of: ({ rank }) => rank },
    { heading: text(`manage.by.${by}`), kind: 'text', of: (group) => groupName(words, group) },
    { heading: text('manage.waiting.legs'), kind: 'count', of: ({ legs }) => legs },
    time('wait', 'wait', 'medianMs'),
    time('waitP90', 'wait', 'p90Ms'),
    {
      ...{ heading: text('manage.waiting.within'), kind: 'percent' },
      of: ({ times: { wait } }) => (wait.targeted === 0 ? null : wait.withinPercent),
    },
    time('service', 'service', 'medianMs'),
    time('serviceP90', 'service', 'p90Ms'),
    time('stay', 'stay', 'medianMs'),
    { heading: text('manage.waiting.noShow'), kind: 'count', of: ({ outcomes }) => outcomes['no-show'] },
    {
      ...{ heading: text('manage.waiting.transferred'), kind: 'count' },
      of: ({ outcomes }) => outcomes.transferred,
    },
    {
      ...{ heading: text('report.note'), kind: 'text' },
      of: ({ isSmall }) => (isSmall ? text('manage.small') : null),
    },
  ];
}
