import type { ServiceColumn } from './service-columns.ts';

const pageHolds = 12;
const pageMs = 12_000;

export interface ServicePage {
  readonly services: readonly ServiceColumn[];
  /** From 1. */
  readonly page: number;
  readonly pages: number;
}

/** Up to twelve services at once; more take turns, in parts of nearly equal size. */
export function servicePage(services: readonly ServiceColumn[], now: number): ServicePage {
  const pages = Math.max(1, Math.ceil(services.length / pageHolds));
  const holds = Math.ceil(services.length / pages);
  const page = Math.floor(now / pageMs) % pages;
  return { services: services.slice(page * holds, (page + 1) * holds), page: page + 1, pages };
}
