import { ratingLevels, type RatingLevel } from '@sanh/domain';
import type { Tone } from './series.ts';

const tones = ['level-1', 'level-2', 'level-3', 'level-4', 'level-5'] as const satisfies readonly Tone[];

/** The colour of a rating level wherever it is drawn, best to worst. */
export const toneOf = (level: RatingLevel): Tone => tones[ratingLevels.indexOf(level)] ?? 'level-5';
