import { expect, it } from 'vitest';
import type { ServiceColumn } from './service-columns.ts';
import { servicePage } from './service-pages.ts';

const services = (count: number): ServiceColumn[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: String(index), letter: 'A', name: '', waiting: 0, standing: { kind: 'unstaffed' as const } },
  }));

it('up to twelve services stand there at once', () => {
  expect(servicePage(services(12), 99_000)).toMatchObject({ page: 1, pages: 1 });
});

it('more services take turns of nearly equal size, and each has its turn', () => {
  const pages = [0, 12_000, 24_000].map((now) => servicePage(services(18), now));
  expect(pages.map(({ page, services: shown }) => [page, shown.length])).toEqual([
    [1, 9],
    [2, 9],
    [1, 9],
  ]);
});

it('a hall without services has an empty page', () => {
  expect(servicePage([], 0)).toEqual({ services: [], page: 1, pages: 1 });
});
