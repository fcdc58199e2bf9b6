import { resolve } from '$app/paths';

/** Where the managers' pages are, without what they are asked about. */
export const pages = {
  live: resolve('manage/'),
  satisfaction: resolve('manage/satisfaction/'),
  waiting: resolve('manage/waiting/'),
  ratings: resolve('manage/ratings/'),
  legs: resolve('manage/legs/'),
  whatIf: resolve('manage/what-if/'),
  own: resolve('manage/own/'),
  evaluation: resolve('manage/evaluation/'),
  report: resolve('manage/report/'),
} as const;

/** Of whoever works at a counter, without managing anything. */
export const ownPages: readonly string[] = [pages.own, pages.evaluation];
