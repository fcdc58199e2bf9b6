import { counterOf, type CounterId } from '../hall/configuration.ts';
import { counterIn, lineIn, type Hall } from '../hall/hall.ts';
import { counterLine, lengthOf, serviceLine } from '../hall/line.ts';

/** Open, nobody in hand, the last visit dealt with, and somebody waits for it: nothing but its clerk keeps it from calling. */
function couldCall(hall: Hall, counterId: CounterId): boolean {
  const { session, ticketId } = counterIn(hall, counterId);
  if (session === null || session.pause !== null || ticketId !== null) return false;
  const counter = counterOf(hall.configuration, counterId);
  if (counter === undefined) return false;
  if (lengthOf(lineIn(hall, counterLine(counterId))) > 0) return true;
  return counter.profile.tiers.some((tier) => tier.some((id) => lengthOf(lineIn(hall, serviceLine(id))) > 0));
}

export interface Turned {
  readonly counterId: CounterId;
  /** Set when the counter can call no more: since when it could. */
  readonly since: number | null;
}

/** Since when each counter could call. The day as it was and the day as it would be are read by the same eyes. */
export class Readiness {
  readonly #since = new Map<CounterId, number>();

  /** The counters for which it has changed. */
  look(hall: Hall, isDone: (counterId: CounterId) => boolean): readonly Turned[] {
    const turned: Turned[] = [];
    for (const counterId of Object.keys(hall.counters)) {
      const since = this.#since.get(counterId);
      const can = hall.phase === 'open' && couldCall(hall, counterId) && isDone(counterId);
      if (can === (since !== undefined)) continue;
      turned.push({ counterId, since: since ?? null });
      if (can) this.#since.set(counterId, hall.at);
      else this.#since.delete(counterId);
    }
    return turned;
  }

  open = (): ReadonlyMap<CounterId, number> => this.#since;
}
