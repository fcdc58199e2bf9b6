import type { Sliced } from '@sanh/domain';

/** So long at a time, then everybody else has a turn. */
const sliceMs = 8;

const othersTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Runs long work beside everything else that a server does, without holding its event loop. */
export async function inSlices<T>(work: Sliced<T>): Promise<T> {
  for (;;) {
    const until = performance.now() + sliceMs;
    do {
      const step = work.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await othersTurn();
  }
}
