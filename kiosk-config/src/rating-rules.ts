import type { RatingRules } from '@sanh/domain';
import type { Centre } from './centre/centre.ts';

const minute = 60_000;

/** How the centre lets itself be rated, in the domain's units. */
export const toRatingRules = ({ ratings }: Pick<Centre, 'ratings'>): RatingRules => ({
  levels: ratings.levels,
  reasons: ratings.reasons.map(({ id, levels }) => ({ id, levels })),
  needsReason: ratings.needsReason,
  rightMs: ratings.rightMinutes * minute,
});
