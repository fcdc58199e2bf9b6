import type { RatingGroup, RatingGrouping, SatisfactionFigures } from '@sanh/contract';
import { ratingLevels } from '@sanh/domain';
import { aboutReport, definitions, type ReportAsked } from './about-report.ts';
import { groupName } from './group-words.ts';
import { tabulated, type Column, type ReportTable } from './report-table.ts';
import { dayWords, type ReportWords } from './report-words.ts';

interface Compared {
  readonly figures: SatisfactionFigures;
  /** Of the same number of days right before. */
  readonly before: SatisfactionFigures;
  readonly by: RatingGrouping;
}

/** The managers' table of ratings by group. */
export function satisfactionReport(asked: ReportAsked, { figures, before, by }: Compared): ReportTable {
  const { words } = asked;
  const { text } = words;
  const head = {
    title: `${text('manage.satisfaction.title')} – ${text('manage.satisfaction.compare')} ${text(`manage.by.${by}`).toLowerCase()}`,
    about: [
      ...aboutReport(asked, []),
      [text('manage.satisfaction.rate'), rateWords(words, figures)] as const,
      [text('manage.satisfaction.unbound'), unboundWords(words, figures)] as const,
      ...definitions(words, [
        [text('report.formula'), formulaOf(words, figures)],
        [text('manage.satisfaction.unrated'), text('manage.satisfaction.define.unrated')],
        [text('manage.rank'), text('manage.satisfaction.define.rank', { count: figures.smallNumber })],
        [
          text('manage.satisfaction.before'),
          text('manage.satisfaction.beforeNote', { from: dayWords(before.from), to: dayWords(before.to) }),
        ],
      ]),
    ],
  };
  return tabulated(head, columnsOf(words, { before, by }), figures.by[by]);
}

export function formulaOf(
  { text }: ReportWords,
  { satisfiedLevels }: Pick<SatisfactionFigures, 'satisfiedLevels'>,
): string {
  if (satisfiedLevels === null) return text('manage.satisfaction.formulaMixed');
  const levels = satisfiedLevels.map((level) => text(`manage.level.${level}`)).join(' + ');
  return text('manage.satisfaction.formula', { levels });
}

export function rateWords(words: ReportWords, { bound }: Pick<SatisfactionFigures, 'bound'>): string {
  if (bound.total === 0) return words.text('manage.satisfaction.noRating');
  const parts = words.text('manage.satisfaction.parts', {
    ...{ satisfied: words.number(bound.satisfied), total: words.number(bound.total) },
  });
  return `${words.percent(bound.percent)} = ${parts} ${words.text('manage.satisfaction.boundOnly')}`;
}

const unboundWords = (words: ReportWords, { unbound }: SatisfactionFigures): string =>
  unbound.total === 0
    ? words.text('manage.satisfaction.unboundNone')
    : words.text('manage.satisfaction.unboundNote', {
        ...{ satisfied: words.number(unbound.satisfied), total: words.number(unbound.total) },
      });

function columnsOf(
  words: ReportWords,
  { before, by }: Pick<Compared, 'before' | 'by'>,
): readonly Column<RatingGroup>[] {
  const { text } = words;
  const rateOf = ({ isSmall, bound }: RatingGroup): number | null => (isSmall ? null : bound.percent);
  const rateBefore = new Map(before.by[by].map((group) => [group.value, rateOf(group)]));
  return [
    { heading: text('manage.rank'), kind: 'count', of: ({ rank }) => rank },
    { heading: text(`manage.by.${by}`), kind: 'text', of: (group) => groupName(words, group) },
    { heading: text('manage.satisfaction.served'), kind: 'count', of: ({ served }) => served },
    { heading: text('manage.satisfaction.rated'), kind: 'count', of: ({ rated }) => rated },
    {
      heading: text('manage.satisfaction.unrated'),
      kind: 'percent',
      of: ({ unratedPercent }) => unratedPercent,
    },
    ...ratingLevels.map((level) => ({
      ...{ heading: text(`manage.level.${level}`), kind: 'count' as const },
      of: ({ bound }: RatingGroup) => bound.levels[level].count,
    })),
    { heading: text('report.satisfied'), kind: 'count', of: ({ bound }) => bound.satisfied },
    { heading: text('manage.satisfaction.rate'), kind: 'percent', of: rateOf },
    {
      ...{ heading: text('manage.satisfaction.before'), kind: 'points' },
      of: (group) => pointsBetween(rateOf(group), rateBefore.get(group.value) ?? null),
    },
    {
      ...{ heading: text('report.note'), kind: 'text' },
      of: ({ isSmall, bound }) => (isSmall && bound.total > 0 ? text('manage.small') : null),
    },
  ];
}

const pointsBetween = (now: number | null, before: number | null): number | null =>
  now === null || before === null ? null : Math.round((now - before) * 10) / 10;
