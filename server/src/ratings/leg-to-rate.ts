import { givenWithin, isRightOpen, type RatingRules } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { ServedLeg, ServedTicket } from './served-legs.ts';

export interface RatingMoment {
  /** When it was given, as the sender says. */
  readonly givenAt: number;
  readonly now: number;
}

/** When a rating of this leg was given, whatever the sender's clock says. */
export const givenFor = ({ endedAt }: ServedLeg, { givenAt, now }: RatingMoment): number =>
  givenWithin(givenAt, { from: endedAt, to: now });

/** Served legs that may still be rated. Throws NO_RATING_RIGHT, ALREADY_RATED, RATING_RIGHT_EXPIRED when there is none. */
export function legsToRate(
  { label, legs }: ServedTicket,
  rules: RatingRules,
  moment: RatingMoment,
): readonly ServedLeg[] {
  if (legs.length === 0) throw new AppError('NO_RATING_RIGHT', { label });
  const unrated = legs.filter(({ isRated }) => !isRated);
  if (unrated.length === 0) throw new AppError('ALREADY_RATED', { label });
  const open = unrated.filter((leg) =>
    isRightOpen(rules, { endedAt: leg.endedAt, givenAt: givenFor(leg, moment) }),
  );
  if (open.length === 0) throw new AppError('RATING_RIGHT_EXPIRED', { label });
  return open;
}

/** The leg that is named, or the last one that had been served when the rating was given. */
export function legToRate(
  ticket: ServedTicket,
  wanted: number | null,
  rules: RatingRules,
  moment: RatingMoment,
): ServedLeg {
  const { label, legs } = ticket;
  const named = wanted === null ? legs : legs.filter(({ leg }) => leg === wanted);
  const open = legsToRate({ label, legs: named }, rules, moment);
  const leg = open.find(({ endedAt }) => endedAt <= moment.givenAt) ?? open.at(-1);
  if (leg === undefined) throw new AppError('NO_RATING_RIGHT', { label });
  return leg;
}
