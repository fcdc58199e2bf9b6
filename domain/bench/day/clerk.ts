import { counterIn, ticketIn } from '../../src/hall/hall.ts';
import { minutes } from '../../src/hall/testing/a-configuration.ts';
import type { SimulatedDay } from './simulate.ts';

/** A clerk who calls, waits for who does not come, serves, takes breaks and goes to lunch. */
export class SimulatedClerk {
  readonly #day: SimulatedDay;
  readonly #counterId: string;
  readonly #breaks: { readonly at: number; readonly forMs: number; readonly isAnnounced: boolean }[] = [];

  constructor(day: SimulatedDay, counterId: string) {
    this.#day = day;
    this.#counterId = counterId;
  }

  work(): void {
    const { chance, clock } = this.#day;
    const back = clock(13, chance.between(-3, 5));
    this.#breaks.push({ at: clock(11, 30), forMs: back - clock(11, 30), isAnnounced: true });
    for (const hour of [8, 10, 13.5, 15]) {
      if (!chance.happens(0.3)) continue;
      const forMs = minutes(chance.between(5, 20));
      this.#breaks.push({ at: clock(hour, chance.between(0, 60)), forMs, isAnnounced: chance.happens(0.6) });
    }
    this.#breaks.sort((a, b) => b.at - a.at);
    this.#day.at(clock(7, 25 + chance.between(0, 12)), () => {
      this.#day.give({ type: 'open-counter', counterId: this.#counterId });
      this.#proceed();
    });
  }

  #after(ms: number, act: () => void): void {
    this.#day.at(this.#day.now + ms, act);
  }

  #proceed(): void {
    const pause = this.#breaks.at(-1);
    if (pause !== undefined && pause.at <= this.#day.now) {
      this.#rest();
      return;
    }
    const counterId = this.#counterId;
    const isOpen = this.#day.now >= this.#day.clock(7, 30);
    const called = isOpen && this.#day.give({ type: 'call-next', counterId, finishCurrent: false }).ok;
    if (!called) {
      this.#after(20_000, () => this.#proceed());
      return;
    }
    const willCome = !this.#day.chance.happens(this.#day.plan.noShowShare);
    if (willCome) {
      this.#after(this.#day.chance.between(8_000, 40_000), () => this.#serve());
      return;
    }
    this.#after(40_000, () => this.#day.give({ type: 'recall', counterId }));
    this.#after(75_000, () => {
      this.#day.give({ type: 'no-show', counterId });
      this.#proceed();
    });
  }

  #serve(): void {
    const { plan, chance, hall } = this.#day;
    const counterId = this.#counterId;
    this.#day.give({ type: 'start', counterId });
    const ticket = ticketIn(hall, counterIn(hall, counterId).ticketId ?? '');
    const median = plan.serviceMedianMs[ticket?.serviceId ?? ''] ?? minutes(8);
    this.#after(chance.lognormal(median * (plan.clerkFactor[counterId] ?? 1), plan.sigma), () => {
      this.#day.give({ type: 'finish', counterId });
      this.#after(chance.happens(0.5) ? 1000 : chance.between(5_000, 60_000), () => this.#proceed());
    });
  }

  #rest(): void {
    const pause = this.#breaks.pop();
    if (pause === undefined) return;
    const ends = Math.max(this.#day.now + minutes(2), pause.at + pause.forMs);
    const until = pause.isAnnounced ? ends : null;
    this.#day.give({ type: 'pause-counter', counterId: this.#counterId, reason: 'break', until });
    this.#day.at(ends, () => {
      this.#day.give({ type: 'resume-counter', counterId: this.#counterId });
      this.#proceed();
    });
  }
}
