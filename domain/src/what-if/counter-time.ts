import type { CounterId } from '../hall/configuration.ts';
import type { RecordedEvent } from '../hall/event.ts';
import { counterIn, ticketIn, type Hall } from '../hall/hall.ts';

/** How long each counter was open and not on a break, and how long of that somebody was in service there. Milliseconds. */
export interface CounterTime {
  readonly openMs: number;
  readonly busyMs: number;
}

/** Reads it off a day as it goes by. */
export class CounterTimes {
  readonly #times = new Map<CounterId, { openMs: number; busyMs: number }>();
  #at: number | null = null;

  watch = (before: Hall, { at }: RecordedEvent, after: Hall): void => {
    if (this.#at === null) this.#at = at;
    const ms = at - this.#at;
    this.#at = at;
    if (ms > 0) for (const counterId of Object.keys(before.counters)) this.#add(before, counterId, ms);
    for (const counterId of Object.keys(after.counters))
      if (!this.#times.has(counterId)) this.#times.set(counterId, { openMs: 0, busyMs: 0 });
  };

  #add(hall: Hall, counterId: CounterId, ms: number): void {
    const time = this.#times.get(counterId);
    const { session, ticketId } = counterIn(hall, counterId);
    if (time === undefined || session === null || session.pause !== null) return;
    time.openMs += ms;
    if (ticketId !== null && isServing(hall, ticketId)) time.busyMs += ms;
  }

  all = (): ReadonlyMap<CounterId, CounterTime> => this.#times;
}

const isServing = (hall: Hall, ticketId: string): boolean => ticketIn(hall, ticketId)?.state === 'serving';
