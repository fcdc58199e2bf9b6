import { feedbackKinds, type RatingLevel } from '@sanh/domain';
import { z } from 'zod';
import type { Names } from './answers.ts';
import { idSchema, instantSchema, languageSchema, ticketIdSchema } from './ids.ts';

/** Far more than is taken: whoever writes too much is told so, instead of that the request is no request. */
const freeText = z.string().max(20_000);

export const phoneTokenSchema = z
  .string()
  .max(300)
  .regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{22}$/);

const legSchema = z.int().min(1).max(999);

/**
 * What is rated: the visit of a scanned slip (a leg, or null for the last one served that is not rated yet), or, for the
 * tablet at a counter, the leg that it has just shown.
 */
export const ratedVisitSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('slip'),
    token: phoneTokenSchema,
    leg: legSchema.nullable().default(null),
  }),
  z.strictObject({ kind: z.literal('leg'), ticketId: ticketIdSchema, leg: legSchema }),
]);
export type RatedVisit = z.input<typeof ratedVisitSchema>;

/** Free text may be about somebody: telephone and identity numbers in it are masked before it is kept. */
const given = {
  /** A level's word; one that the centre's scale does not have gets an answer of its own. */
  level: z.string().max(40),
  reasons: z.array(idSchema).max(12).default([]),
  comment: freeText.nullable().default(null),
  language: languageSchema.default('vi'),
};

/** When it was given, in the server's time as far as the sender knows it; null is now. */
const givenAt = instantSchema.nullable().default(null);

export const rateBody = z.strictObject({ ...given, visit: ratedVisitSchema.nullable(), givenAt });
export const rateFromPhoneBody = z.strictObject({ ...given, leg: legSchema.nullable().default(null) });

export const feedbackBody = z.strictObject({
  kind: z.enum(feedbackKinds),
  text: freeText.trim().min(1),
  language: languageSchema.default('vi'),
  givenAt,
});

/** How a centre is rated, for whoever shows the faces. */
export interface RatingScale {
  /** The best first. */
  readonly levels: readonly RatingLevel[];
  readonly reasons: readonly RatingReasonView[];
  /** Whoever was not satisfied must say why. */
  readonly needsReason: boolean;
}

export interface RatingReasonView {
  readonly id: string;
  readonly names: Names;
  readonly levels: readonly RatingLevel[];
}

/** The part of a centre about being rated. */
export interface CentreRatings extends RatingScale {
  readonly isUnboundTaken: boolean;
  readonly isFeedbackTaken: boolean;
}

/** A served leg that may still be rated. */
export interface RateableLeg {
  readonly leg: number;
  readonly counterNumber: string | null;
  readonly service: Names;
  readonly endedAt: number;
  readonly until: number;
}

/** What the holder of a slip may rate, the last served first; never empty. */
export interface RatingOffer {
  readonly centreId: string;
  readonly label: string;
  readonly legs: readonly RateableLeg[];
  readonly scale: RatingScale;
  readonly now: number;
}

/** The rating that counts under this id. */
export interface Rated {
  readonly level: string;
  /** The ticket it belongs to; null for one without. */
  readonly label: string | null;
}
