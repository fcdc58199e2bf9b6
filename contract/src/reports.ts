import { z } from 'zod';
import { languageSchema } from './ids.ts';
import { legsQuery, rangeQuery, ratingsQuery } from './statistics.ts';

export const reportFormats = ['csv', 'xlsx'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** Rows of a list in one file; a list of more is refused and has to be narrowed. */
export const reportMostRows = 20_000;

const fileQuery = {
  format: z.enum(reportFormats),
  /** Of headings and words; Vietnamese where it is not known. */
  language: languageSchema.default('vi'),
};
const wholeList = { after: true, limit: true } as const;

export const ratingGroupings = ['service', 'counter', 'clerk', 'procedure', 'node'] as const;
export type RatingGrouping = (typeof ratingGroupings)[number];
export const timeGroupings = ['service', 'counter', 'clerk', 'weekday', 'node'] as const;
export type TimeGrouping = (typeof timeGroupings)[number];

export const ownReportQuery = z.strictObject({ ...rangeQuery.shape, ...fileQuery });
export const satisfactionReportQuery = ownReportQuery.extend({ by: z.enum(ratingGroupings) });
export const timesReportQuery = ownReportQuery.extend({ by: z.enum(timeGroupings) });
export const legsReportQuery = legsQuery.omit(wholeList).extend(fileQuery);
export const ratingsReportQuery = ratingsQuery.omit(wholeList).extend(fileQuery);

/** What is given out as a file of its own. */
export interface ReportFile {
  readonly name: string;
  readonly content: Blob;
}
