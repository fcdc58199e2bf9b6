import { lowLevels, scaleOf, type RatingLevel, type ScaleSize } from './scale.ts';

export interface RatingReason {
  readonly id: string;
  /** Levels at which it is offered. */
  readonly levels: readonly RatingLevel[];
}

/** How a centre lets itself be rated. */
export interface RatingRules {
  readonly levels: ScaleSize;
  readonly reasons: readonly RatingReason[];
  /** Who is let down must say why: by a reason or in own words. */
  readonly needsReason: boolean;
  /** How long after the end of a served leg it can be rated, milliseconds. */
  readonly rightMs: number;
}

export interface GivenRating {
  readonly level: string;
  readonly reasons: readonly string[];
  readonly comment: string | null;
}

export const ratingRefusals = [
  'UNKNOWN_RATING_LEVEL',
  'UNKNOWN_RATING_REASON',
  'RATING_REASON_NEEDED',
  'COMMENT_TOO_LONG',
] as const;
export type RatingRefusal = (typeof ratingRefusals)[number];

/** What is said without a ticket: phản ánh, kiến nghị. */
export const feedbackKinds = ['complaint', 'suggestion'] as const;
export type FeedbackKind = (typeof feedbackKinds)[number];

/** What becomes of what people wrote: nobody has looked at it, somebody has, something was done. */
export const commentStates = ['new', 'read', 'acted'] as const;
export type CommentState = (typeof commentStates)[number];

/** The longest free text that is taken, in characters. */
export const commentAtMost = 500;

export const isTooLong = (text: string): boolean => text.length > commentAtMost;

export const reasonsFor = <Reason extends RatingReason>(
  { reasons }: { readonly reasons: readonly Reason[] },
  level: RatingLevel,
): readonly Reason[] => reasons.filter(({ levels }) => levels.includes(level));

/** Whether somebody who chose this level must say why before it counts. */
export const mustSayWhy = ({ needsReason }: Pick<RatingRules, 'needsReason'>, level: RatingLevel): boolean =>
  needsReason && lowLevels.includes(level);

/** Why a rating is not one of this centre's; null when it is. */
export function whyNotRate(
  rules: RatingRules,
  { level, reasons, comment }: GivenRating,
): RatingRefusal | null {
  if (isTooLong(comment ?? '')) return 'COMMENT_TOO_LONG';
  const known = scaleOf(rules.levels).find((one) => one === level);
  if (known === undefined) return 'UNKNOWN_RATING_LEVEL';
  const offered = reasonsFor(rules, known);
  if (!reasons.every((id) => offered.some((reason) => reason.id === id))) return 'UNKNOWN_RATING_REASON';
  const saysWhy = reasons.length > 0 || (comment ?? '').trim() !== '';
  return mustSayWhy(rules, known) && !saysWhy ? 'RATING_REASON_NEEDED' : null;
}

/** When it was given: as the sender says, but not before the leg ended nor after it came here. Milliseconds since 1970. */
export const givenWithin = (
  givenAt: number,
  { from, to }: { readonly from: number; readonly to: number },
): number => Math.min(to, Math.max(from, givenAt));

/** Whether a right from the end of a leg still holds. */
export const isRightOpen = (
  { rightMs }: Pick<RatingRules, 'rightMs'>,
  { endedAt, givenAt }: { readonly endedAt: number; readonly givenAt: number },
): boolean => givenAt <= endedAt + rightMs;
