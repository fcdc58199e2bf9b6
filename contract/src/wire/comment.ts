import { commentStates, feedbackKinds, ratingLevels } from '@sanh/domain';
import { z } from 'zod';
import type { Fixed } from './described-as.ts';

/** How far managers are with it, and who of them answered when. */
export const handling = {
  state: z.enum(commentStates),
  /** How often it has been handled; a step names it, so that nobody's is written over. */
  handled: z.number(),
  reply: z.string().nullable(),
  repliedAt: z.number().nullable(),
  /** Null of an account that is gone too. */
  repliedBy: z.string().nullable(),
};

export const handlingSchema = z.object(handling).meta({ id: 'Handling' });

const counts = z.record(z.enum(commentStates), z.number());

/** Of ratings those in which somebody wrote something, or of the lowest level. */
export const commentCountsSchema = z
  .object({ ratings: counts, feedback: counts })
  .meta({ id: 'CommentCounts' });

export const feedbackPageSchema = z
  .object({
    feedback: z.array(
      z.object({
        ...{ centreId: z.string(), feedbackId: z.string(), day: z.string(), givenAt: z.number() },
        kind: z.enum(feedbackKinds),
        /** Null when its time is over. */
        text: z.string().nullable(),
        ...handling,
      }),
    ),
    next: z.string().nullable(),
  })
  .meta({ id: 'FeedbackPage' });

/** `ratings` are the newest of `count`. */
export const ratingAlertsSchema = z
  .object({
    count: z.number(),
    ratings: z.array(
      z.object({
        ...{ centreId: z.string(), ratingId: z.string(), day: z.string(), receivedAt: z.number() },
        ...{ serviceId: z.string().nullable(), counterId: z.string().nullable() },
        ...{ level: z.enum(ratingLevels), reasons: z.array(z.string()), handled: z.number() },
      }),
    ),
  })
  .meta({ id: 'RatingAlerts' });

export type Handling = Fixed<z.output<typeof handlingSchema>>;
export type CommentCounts = Fixed<z.output<typeof commentCountsSchema>>;
export type FeedbackPage = Fixed<z.output<typeof feedbackPageSchema>>;
export type RatingAlerts = Fixed<z.output<typeof ratingAlertsSchema>>;
