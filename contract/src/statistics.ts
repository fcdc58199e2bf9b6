import { commentStates, feedbackKinds, legOutcomes, measures, ratingLevels, weekdays } from '@sanh/domain';
import { z } from 'zod';
import { daySchema, idSchema, procedureCodeSchema } from './ids.ts';

/** The longest range of days that is counted at once: a year with a day to compare it by. */
export const rangeAtMostDays = 367;

export const statisticsScopes = ['agency', 'centre'] as const;
export type StatisticsScope = (typeof statisticsScopes)[number];

/** Days of the centre's own calendar, both counted. */
export const rangeQuery = z.strictObject({ from: daySchema, to: daySchema });

/** Which legs a figure counted: `legs` all, `arrivals` first ones, a measure those that have that time, an outcome those that ended so. */
export const legFigures = [
  ...(['legs', 'arrivals', 'walk-ins', 'rated', 'unrated'] as const),
  ...measures,
  ...legOutcomes,
] as const;
export type LegFigure = (typeof legFigures)[number];

/** The group that a figure is of; several hold together. */
const groupQuery = {
  service: idSchema.optional(),
  counter: idSchema.optional(),
  clerk: idSchema.optional(),
  procedure: procedureCodeSchema.optional(),
};
const pageQuery = {
  /** As the page before said; the first page has none. */
  after: z.string().max(300).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

export const legsQuery = z.strictObject({
  ...rangeQuery.shape,
  ...groupQuery,
  figure: z.enum(legFigures).default('legs'),
  /** Only with a measure: those that keep the target, or miss it. */
  target: z.enum(['within', 'missed']).optional(),
  hour: z
    .string()
    .regex(/^([01]\d|2[0-3])$/)
    .optional(),
  weekday: z.enum(weekdays).optional(),
  ...pageQuery,
});
export type LegsQuery = z.output<typeof legsQuery>;

export const ratingsQuery = z.strictObject({
  ...rangeQuery.shape,
  ...groupQuery,
  binding: z.enum(['bound', 'unbound']).optional(),
  level: z.enum(ratingLevels).optional(),
  reason: idSchema.optional(),
  /** Only ratings in which somebody wrote something. */
  withComment: z.enum(['1']).optional(),
  /** Only what waits for managers, or has: with a comment, or of the lowest level. */
  state: z.enum(commentStates).optional(),
  /** This one alone. */
  rating: idSchema.optional(),
  ...pageQuery,
});
export type RatingsQuery = z.output<typeof ratingsQuery>;

export const feedbackQuery = z.strictObject({
  ...rangeQuery.shape,
  kind: z.enum(feedbackKinds).optional(),
  state: z.enum(commentStates).optional(),
  /** This one alone. */
  feedback: idSchema.optional(),
  ...pageQuery,
});
export type FeedbackQuery = z.output<typeof feedbackQuery>;

export type {
  ClerkFigures,
  LegPage,
  LiveOverview,
  RatingGroup,
  RatingPage,
  SatisfactionFigures,
  StatisticsNodes,
  TimeGroup,
  TimesFigures,
} from './wire/statistics.ts';
