import type { RatingPage, RatingsQuery } from '@sanh/contract';
import { suspicionsIn } from '@sanh/domain';
import { aboutReport, definitions, type ReportAsked } from './about-report.ts';
import { groupFilters } from './group-filters.ts';
import { hallWords, type HallWords } from './hall-words.ts';
import { placeColumns } from './place-columns.ts';
import { tabulatedInSlices, type Column, type ReportTable } from './report-table.ts';
import { localMoment, type ReportWords } from './report-words.ts';

type Rating = RatingPage['ratings'][number];
type RatingsAsked = Omit<RatingsQuery, 'after' | 'limit'>;

/** The ratings behind a figure with what people wrote, all of them. */
export function ratingsReport(
  asked: ReportAsked,
  { ratings, query }: { ratings: readonly Rating[]; query: RatingsAsked },
): Promise<ReportTable> {
  const { words, node } = asked;
  const hall = hallWords(node.known, words);
  const centreId = node.known[0]?.id ?? '';
  const filters = [
    ...groupFilters(words, query, { hall, centreId, clerkName: ratings[0]?.clerkName }),
    ...ratingFilters(words, query, (reason) => hall.reason(centreId, reason)),
  ];
  const head = {
    title: words.text('manage.ratings.title'),
    about: [
      ...aboutReport(asked, filters),
      [words.text('report.ratings'), words.number(ratings.length)] as const,
      ...definitions(words, [
        [words.text('manage.ratings.bound'), words.text('manage.satisfaction.define.bound')],
      ]),
    ],
  };
  return tabulatedInSlices(head, columnsOf(words, hall), ratings);
}

function ratingFilters(
  { text }: ReportWords,
  { binding, level, reason, withComment }: RatingsAsked,
  reasonName: (reason: string) => string,
): readonly string[] {
  return [
    ...(binding === undefined ? [] : [text(`manage.ratings.${binding}`)]),
    ...(level === undefined ? [] : [`${text('manage.ratings.level')}: ${text(`manage.level.${level}`)}`]),
    ...(reason === undefined ? [] : [text('manage.ratings.reason', { name: reasonName(reason) })]),
    ...(withComment === undefined ? [] : [text('manage.ratings.withComment')]),
  ];
}

function flaggedBecause({ text }: ReportWords, flags: readonly string[]): string {
  const why = suspicionsIn(flags).map((one) => text(`manage.ratings.flag.${one}`));
  return text('manage.ratings.flaggedBecause', { why: why.join('; ') });
}

const channels: readonly string[] = ['tablet', 'phone', 'kiosk'];

function columnsOf(words: ReportWords, hall: HallWords): readonly Column<Rating>[] {
  const { text } = words;
  return [
    {
      ...{ heading: text('report.givenAt'), kind: 'moment' },
      of: ({ centreId, givenAt }) => localMoment(hall.timeZone(centreId), givenAt),
    },
    {
      ...{ heading: text('manage.legs.ticket'), kind: 'text' },
      of: ({ ticketId }) => ticketId?.split('.')[1] ?? text('manage.ratings.unbound'),
    },
    { heading: text('manage.ratings.level'), kind: 'text', of: ({ level }) => text(`manage.level.${level}`) },
    {
      ...{ heading: text('report.reasons'), kind: 'text' },
      of: ({ centreId, reasons }) => reasons.map((one) => hall.reason(centreId, one)).join('; ') || null,
    },
    { heading: text('report.comment'), kind: 'text', of: ({ comment }) => comment },
    ...placeColumns(words, hall),
    {
      ...{ heading: text('report.channel'), kind: 'text' },
      of: ({ channel }) => text(`manage.ratings.channel.${channels.includes(channel) ? channel : 'other'}`),
    },
    {
      ...{ heading: text('report.note'), kind: 'text' },
      of: ({ flags }) => (flags.length === 0 ? null : flaggedBecause(words, flags)),
    },
  ];
}
