import type { ServiceOffer } from '#lib/hall/service-offer.ts';

/** Heights in the table of waits, in its own type size: a row, and title with column heads. */
const rowEm = 1.72;
const rowPx = 57;
const headEm = 3.6;

/** How many rows fit into so many px, at least one. */
export const rowsIn = (roomPx: number, emPx: number): number =>
  Math.max(1, Math.floor((roomPx - headEm * emPx) / Math.max(rowPx, rowEm * emPx)));

/** A day of the opening hours, and their title. */
const dayEm = 2.5;
const titleEm = 1.8;

/** How many days of opening hours fit, at least one. */
export const daysIn = (roomPx: number, emPx: number): number =>
  Math.max(1, Math.floor((roomPx - titleEm * emPx) / (dayEm * emPx)));

/** So many services, those with an open counter first; told in their own order. */
export function liveliest(offers: readonly ServiceOffer[], most: number): readonly ServiceOffer[] {
  const open = offers.filter(({ openCounters }) => openCounters.length > 0);
  const chosen = new Set([...open, ...offers.filter((offer) => !open.includes(offer))].slice(0, most));
  return offers.filter((offer) => chosen.has(offer));
}
