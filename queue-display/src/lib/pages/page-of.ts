const pageMs = 12_000;

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** So many at once; more take turns, in parts of nearly equal size. Nothing scrolls: whoever looks long enough sees all. */
export function pageOf<T>(list: readonly T[], holds: number, now: number): Page<T> {
  const all = pagesOf(list, holds);
  const index = Math.floor(now / pageMs) % all.length;
  return { items: all[index] ?? [], page: index + 1, pages: all.length };
}

/** All the pages, an empty list as one. */
export function pagesOf<T>(list: readonly T[], holds: number): readonly (readonly T[])[] {
  const pages = Math.max(1, Math.ceil(list.length / holds));
  const size = Math.ceil(list.length / pages);
  return Array.from({ length: pages }, (_, index) => list.slice(index * size, (index + 1) * size));
}
