const pageMs = 12_000;

export interface Page<T> {
  readonly items: readonly T[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** So many at once; more take turns, in parts of nearly equal size. Nothing scrolls: whoever looks long enough sees all. */
export function pageOf<T>(list: readonly T[], holds: number, now: number): Page<T> {
  const pages = Math.max(1, Math.ceil(list.length / holds));
  const size = Math.ceil(list.length / pages);
  const page = Math.floor(now / pageMs) % pages;
  return { items: list.slice(page * size, (page + 1) * size), page: page + 1, pages };
}
