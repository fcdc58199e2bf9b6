import type { LegPage, LegsQuery } from '@sanh/contract';
import { legOutcomes } from '@sanh/domain';
import { aboutReport, definitions, type ReportAsked } from './about-report.ts';
import { groupFilters } from './group-filters.ts';
import { hallWords, type HallWords } from './hall-words.ts';
import { placeColumns } from './place-columns.ts';
import { tabulatedInSlices, type Column, type ReportTable } from './report-table.ts';
import { localMoment, type ReportWords } from './report-words.ts';

type Leg = LegPage['legs'][number];
type LegsAsked = Omit<LegsQuery, 'after' | 'limit'>;

/** The legs behind a figure, all of them. */
export function legsReport(
  asked: ReportAsked,
  { legs, query }: { legs: readonly Leg[]; query: LegsAsked },
): Promise<ReportTable> {
  const { words, node } = asked;
  const hall = hallWords(node.known, words);
  const named = { hall, centreId: node.known[0]?.id ?? '', clerkName: legs[0]?.clerkName };
  const filters = [...groupFilters(words, query, named), ...legFilters(words, query)];
  const head = {
    title: words.text('manage.legs.title'),
    about: [
      ...aboutReport(asked, filters),
      [words.text('manage.waiting.legs'), words.number(legs.length)] as const,
      ...definitions(words, [
        ...(['wait', 'walk', 'service'] as const).map(
          (measure) =>
            [words.text(`manage.legs.${measure}`), words.text(`manage.waiting.define.${measure}`)] as const,
        ),
        [words.text('report.times'), words.text('report.timesExact')],
      ]),
    ],
  };
  return tabulatedInSlices(head, columnsOf(words, hall), legs);
}

function legFilters({ text }: ReportWords, { figure, target, hour, weekday }: LegsAsked): readonly string[] {
  const isOutcome = (legOutcomes as readonly string[]).includes(figure);
  return [
    ...(figure === 'legs' ? [] : [text(isOutcome ? `manage.outcome.${figure}` : `manage.figure.${figure}`)]),
    ...(target === undefined ? [] : [text(`manage.target.${target}`)]),
    ...(hour === undefined ? [] : [text('manage.legs.hour', { hour: Number(hour) })]),
    ...(weekday === undefined ? [] : [text(`manage.weekday.${weekday}`)]),
  ];
}

const between = (from: number | null, to: number | null): number | null =>
  from === null || to === null ? null : to - from;

function columnsOf(words: ReportWords, hall: HallWords): readonly Column<Leg>[] {
  const { text } = words;
  const known = (outcome: string | null): string =>
    legOutcomes.some((one) => one === outcome)
      ? text(`manage.outcome.${outcome ?? ''}`)
      : text('manage.legs.still');
  const time = (heading: string, of: Column<Leg>['of']): Column<Leg> => ({
    ...{ heading: text(`manage.legs.${heading}`), kind: 'duration', of },
  });
  return [
    { heading: text('manage.legs.ticket'), kind: 'text', of: ({ label }) => label },
    { heading: text('manage.by.day'), kind: 'day', of: ({ day }) => day },
    {
      ...{ heading: text('manage.legs.queued'), kind: 'moment' },
      of: ({ centreId, queuedAt }) => localMoment(hall.timeZone(centreId), queuedAt),
    },
    time('wait', ({ queuedAt, calledAt }) => between(queuedAt, calledAt)),
    time('walk', ({ calledAt, startedAt }) => between(calledAt, startedAt)),
    time('service', ({ startedAt, endedAt }) => between(startedAt, endedAt)),
    ...placeColumns(words, hall),
    { heading: text('manage.legs.outcome'), kind: 'text', of: ({ outcome }) => known(outcome) },
    { heading: text('report.calls'), kind: 'count', of: ({ calls }) => calls },
    {
      ...{ heading: text('manage.legs.level'), kind: 'text' },
      of: ({ level }) => (level === null ? null : text(`manage.level.${level}`)),
    },
  ];
}
