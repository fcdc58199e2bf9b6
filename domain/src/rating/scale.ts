/** From best to worst, as QĐ of the provinces and the national portal name them; a scale uses some of them. */
export const ratingLevels = [
  'very-satisfied',
  'satisfied',
  'neutral',
  'dissatisfied',
  'very-dissatisfied',
] as const;
export type RatingLevel = (typeof ratingLevels)[number];

export const scaleSizes = [3, 4, 5] as const;
export type ScaleSize = (typeof scaleSizes)[number];

const scales: Readonly<Record<ScaleSize, readonly RatingLevel[]>> = {
  3: ['very-satisfied', 'satisfied', 'dissatisfied'],
  4: ['very-satisfied', 'satisfied', 'neutral', 'dissatisfied'],
  5: ratingLevels,
};

/** The levels of a scale of that size, the best first. */
export const scaleOf = (size: ScaleSize): readonly RatingLevel[] => scales[size];

/** Levels of somebody who was let down: they are asked why. */
export const lowLevels: readonly RatingLevel[] = ['dissatisfied', 'very-dissatisfied'];
