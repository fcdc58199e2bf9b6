import { businessDayAt } from '../../calendar/local-time.ts';
import type { OpenInterval } from '../../calendar/opening.ts';
import type { Hall } from '../hall.ts';
import { openIntervals } from '../hours.ts';

/** What is left of the day's open time, seen from `now`. */
export class WorkingHours {
  readonly now: number;
  readonly #left: readonly OpenInterval[];

  constructor({ configuration, day }: Hall, now: number) {
    this.now = now;
    this.#left = configuration.rules.alwaysOpen
      ? [{ fromMs: now, toMs: Infinity }]
      : openIntervals(configuration, day ?? businessDayAt(configuration.timeZone, now));
  }

  /** Open time between now and then, milliseconds. */
  openMsUntil(then: number): number {
    let openMs = 0;
    for (const { fromMs, toMs } of this.#left) {
      openMs += Math.max(0, Math.min(toMs, then) - Math.max(fromMs, this.now));
    }
    return openMs;
  }

  /** How long by the clock until so much open time has passed; null when the day closes before. */
  clockMsFor(openMs: number): number | null {
    let leftMs = openMs;
    for (const { fromMs, toMs } of this.#left) {
      const startMs = Math.max(fromMs, this.now);
      if (startMs >= toMs) continue;
      if (startMs + leftMs < toMs) return startMs + leftMs - this.now;
      leftMs -= toMs - startMs;
    }
    return null;
  }

  clockMsToClosing(): number {
    return Math.max(0, (this.#left.at(-1)?.toMs ?? this.now) - this.now);
  }
}
