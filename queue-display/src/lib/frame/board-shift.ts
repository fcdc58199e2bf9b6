/** By how much the whole board may stand aside, pixels. Every screen keeps more than that free around what it says. */
export const shiftAtMost = 8;

const stepMs = 60_000;
/** Where motion is reduced: rarely enough that nobody who waits sees it. */
const rareStepMs = 3_600_000;

/** Forth and back by one pixel a step, with so many steps to a side. */
function zigzag(step: number, most: number): number {
  const round = 4 * most;
  const at = ((step % round) + round) % round;
  return Math.abs(at - 2 * most) - most;
}

/**
 * Where the board stands at this time, so that nothing burns in: to and fro by one pixel a step, line by line, until over a
 * day every place has been taken.
 */
export function boardShift(now: number, isMotionReduced = false): { readonly x: number; readonly y: number } {
  const step = Math.floor(now / (isMotionReduced ? rareStepMs : stepMs));
  const line = Math.floor(step / (2 * shiftAtMost));
  return { x: zigzag(step, shiftAtMost), y: zigzag(line, shiftAtMost) };
}
