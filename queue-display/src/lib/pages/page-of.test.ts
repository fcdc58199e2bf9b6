import { expect, it } from 'vitest';
import { pageOf, pagesOf } from './page-of.ts';

const list = (count: number): number[] => Array.from({ length: count }, (_, index) => index);

it('what fits stands there at once', () => {
  expect(pageOf(list(12), 12, 99_000)).toMatchObject({ page: 1, pages: 1 });
});

it('more takes turns of nearly equal size, and each has its turn', () => {
  const pages = [0, 12_000, 24_000].map((now) => pageOf(list(18), 12, now));
  expect(pages.map(({ page, items }) => [page, items.length])).toEqual([
    [1, 9],
    [2, 9],
    [1, 9],
  ]);
});

it('an empty list has an empty page', () => {
  expect(pageOf([], 12, 0)).toEqual({ items: [], page: 1, pages: 1 });
});

it('the pages together are the list', () => {
  expect(pagesOf(list(18), 12).flat()).toEqual(list(18));
  expect(pagesOf([], 12)).toEqual([[]]);
});
