import { ratingLevels } from '@sanh/domain';
import { z } from 'zod';
import type { CentreRatings, Rated, RatingOffer } from '../ratings.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const levels = z.array(z.enum(ratingLevels));

const scale = {
  levels,
  reasons: z.array(z.object({ id: z.string(), names: namesSchema, levels })),
  needsReason: z.boolean(),
};

export const centreRatingsSchema = describedAs<CentreRatings>('CentreRatings')(
  z.object({ ...scale, isUnboundTaken: z.boolean(), isFeedbackTaken: z.boolean() }),
);

const leg = z.object({
  ...{ leg: z.number(), counterNumber: z.string().nullable(), service: namesSchema },
  ...{ endedAt: z.number(), until: z.number() },
});

export const ratingOfferSchema = describedAs<RatingOffer>('RatingOffer')(
  z.object({
    centreId: z.string(),
    label: z.string(),
    legs: z.array(leg),
    scale: z.object(scale),
    now: z.number(),
  }),
);

export const ratedSchema = describedAs<Rated>('Rated')(
  z.object({ level: z.string(), label: z.string().nullable() }),
);
