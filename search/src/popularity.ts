import popular from '../vocabulary/popular.json' with { type: 'json' };

const often = new Set(popular.often);
const sometimes = new Set(popular.sometimes);
const TICKETS_OF_A_BUSY_PROCEDURE = 1000;

/**
 * From 0 to 1: what is asked for everywhere, and on top what has been asked for here, by numbers taken for it lately.
 * The step from 1 to 10 numbers counts as much as the one from 100 to 1000.
 */
export function popularityOf(code: string, ticketsHere = 0): number {
  const everywhere = often.has(code) ? 0.8 : sometimes.has(code) ? 0.5 : 0;
  const here = Math.min(1, Math.log(1 + ticketsHere) / Math.log(1 + TICKETS_OF_A_BUSY_PROCEDURE));
  return Math.max(everywhere, here, Math.min(1, everywhere + here / 4));
}
