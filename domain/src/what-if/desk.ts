import type { CounterCommand } from '../hall/command.ts';
import type { CounterId } from '../hall/configuration.ts';
import type { Session } from '../hall/hall.ts';
import type { Outside, Wish } from './observed-day.ts';

type OfKind<K extends Outside['kind']> = Extract<Outside, { kind: K }>;

/** A counter while the day is replayed: what is to be done there, and what has been put off. */
export class Desk {
  wish: Wish = { kind: 'closed' };
  readonly atDoor: OfKind<'walk-in'>[] = [];
  readonly chosen: OfKind<'chosen'>[] = [];
  stepsLeft = 0;
  canCall = false;
  /** How many gaps have begun. */
  gaps = 0;
  /** Its ticket could not be let go even by the typical way out. */
  isHopeless = false;
  #attendances = 0;

  /** The number of the attendance that begins with so many steps to come. */
  begin(steps: number): number {
    this.stepsLeft = steps;
    this.isHopeless = false;
    return ++this.#attendances;
  }

  isAt = (attendance: number): boolean => this.#attendances === attendance;

  /** The next step towards how the counter is to be; null when it is so. */
  stepToWish(counterId: CounterId, session: Session | null): CounterCommand | null {
    const { wish } = this;
    if (session === null) return wish.kind === 'closed' ? null : { type: 'open-counter', counterId };
    if (wish.kind === 'closed') return { type: 'close-counter', counterId };
    if (wish.kind === 'open') return session.pause === null ? null : { type: 'resume-counter', counterId };
    const { reason, until } = wish;
    return session.pause === null ? { type: 'pause-counter', counterId, reason, until } : null;
  }
}
