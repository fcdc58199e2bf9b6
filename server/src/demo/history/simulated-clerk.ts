import {
  counterIn,
  lineIn,
  openCountersFor,
  placeAt,
  queues,
  serviceLine,
  serviceOf,
  ticketIn,
  type Actor,
  type CounterId,
  type OpenInterval,
  type Ticket,
} from '@sanh/domain';
import { spreadOf, type Clerk } from './habits.ts';
import type { SimulatedDay } from './simulated-day.ts';

const second = 1000;
const minute = 60 * second;
/** After closing time those who wait are served, but not for ever; nor does lunch begin before they are. */
const stayLateMs = 60 * minute;
const lateForLunchMs = 30 * minute;
const forgottenMs = 35 * minute;

export interface SeatedClerk {
  readonly day: SimulatedDay;
  readonly counterId: CounterId;
  readonly clerk: Clerk;
  readonly hours: readonly OpenInterval[];
  /** A leg was served here: somebody may rate it. */
  readonly onServed: (ticket: Ticket, clerk: Clerk) => void;
  /** Out of line to mend papers: comes back by itself, or does not. */
  readonly onParked: (ticket: Ticket) => void;
}

/** A clerk's day at a counter: calls, waits for who does not come, serves, sends on, takes breaks and goes to lunch. */
export class SimulatedClerk {
  readonly #seat: SeatedClerk;
  readonly #by: Actor;

  constructor(seat: SeatedClerk) {
    this.#seat = seat;
    this.#by = { kind: 'staff', id: seat.clerk.id, isManager: false };
  }

  work(): void {
    const { day, hours } = this.#seat;
    const [first] = hours;
    if (first === undefined) return;
    day.at(first.fromMs + day.chance.between(-6 * minute, 4 * minute), () => {
      this.#give({ type: 'open-counter' });
      this.#proceed();
    });
  }

  #give(command: { readonly type: string } & Readonly<Record<string, unknown>>): boolean {
    const { day, counterId } = this.#seat;
    const asked = { ...command, counterId } as Parameters<SimulatedDay['give']>[0];
    return day.give(asked, this.#by).length > 0;
  }

  #proceed(): void {
    const { day, hours } = this.#seat;
    const lastEnd = hours.at(-1)?.toMs ?? 0;
    const isOver = day.now > lastEnd;
    if (day.now > lastEnd + stayLateMs) this.#close();
    else if (this.#isAtLunch()) this.#finishMorning();
    else if (day.chance.happens(0.012)) this.#rest('break', day.now + day.chance.between(4, 15) * minute);
    else if (this.#callForgotten() || this.#give({ type: 'call-next', finishCurrent: false })) this.#await();
    else if (isOver) this.#close();
    else if (day.chance.happens(0.004)) this.#serveWithoutTicket();
    else day.after(20 * second, () => this.#proceed());
  }

  /** Whose service comes last here would wait for ever on a busy day: after so long they are called by choice. */
  #callForgotten(): boolean {
    const { day, counterId } = this.#seat;
    const counter = day.hall.configuration.counters.find(({ id }) => id === counterId);
    const [, ...later] = counter?.profile.tiers ?? [];
    const forgotten = later
      .flat()
      .map((serviceId) => lineIn(day.hall, serviceLine(serviceId)))
      .flatMap((line) => queues.map((queue) => placeAt(line[queue], 0)))
      .find((place) => place !== undefined && day.now - place.rank > forgottenMs);
    return (
      forgotten !== undefined &&
      this.#give({ type: 'call-ticket', ticketId: forgotten.id, reason: 'assigned' })
    );
  }

  #finishMorning(): void {
    const { day, hours } = this.#seat;
    const noon = hours.findLast(({ toMs }) => toMs <= day.now)?.toMs ?? 0;
    const isStaying = day.now <= noon + lateForLunchMs;
    if (isStaying && this.#give({ type: 'call-next', finishCurrent: false })) this.#await();
    else this.#rest('lunch', this.#nextOpening());
  }

  #isAtLunch(): boolean {
    const { day, hours } = this.#seat;
    const isOpen = hours.some(({ fromMs, toMs }) => day.now >= fromMs - 8 * minute && day.now < toMs);
    return !isOpen && this.#nextOpening() > day.now;
  }

  #nextOpening(): number {
    const { day, hours } = this.#seat;
    return hours.find(({ fromMs }) => fromMs > day.now)?.fromMs ?? 0;
  }

  #rest(reason: string, until: number): void {
    const { day } = this.#seat;
    this.#give({ type: 'pause-counter', reason, until: Math.round(until) });
    day.at(until + day.chance.between(-2, 4) * minute, () => {
      this.#give({ type: 'resume-counter' });
      this.#proceed();
    });
  }

  #close(): void {
    this.#give({ type: 'close-counter' });
  }

  #await(): void {
    const { day } = this.#seat;
    if (!day.chance.happens(0.045)) {
      day.after(day.chance.between(8, 45) * second, () => this.#serve());
      return;
    }
    const { minimumCalls, minimumMs } = day.hall.configuration.rules.noShow;
    const everyMs = Math.max(30 * second, minimumMs / minimumCalls);
    for (let call = 1; call < minimumCalls; call++)
      day.after(everyMs * call, () => this.#give({ type: 'recall' }));
    day.after(everyMs * minimumCalls + 5 * second, () => {
      this.#give({ type: 'no-show' });
      this.#proceed();
    });
  }

  #serveWithoutTicket(): void {
    const { day, counterId } = this.#seat;
    const counter = day.hall.configuration.counters.find(({ id }) => id === counterId);
    const serviceId = counter?.profile.tiers[0]?.[0];
    const isStarted = this.#give({ type: 'serve-without-ticket', serviceId, procedureCode: null });
    if (isStarted) this.#finishIn(day.chance.lognormal(3 * minute, 0.5));
    else day.after(minute, () => this.#proceed());
  }

  #serve(): void {
    const { day, clerk } = this.#seat;
    const ticket = this.#ticket();
    this.#give({ type: 'start' });
    const typical = serviceOf(day.hall.configuration, ticket?.serviceId ?? '')?.typicalMs;
    const { p50, p90 } = typical ?? { p50: 8 * minute, p90: 18 * minute };
    const tookMs = day.chance.lognormal(p50 * clerk.pace, spreadOf({ p50, p90 }));
    const whole = Math.min(Math.max(tookMs, 25 * second), 75 * minute);
    if (day.chance.happens(clerk.parkShare)) day.after(whole * 0.4, () => this.#park());
    else if (day.chance.happens(clerk.transferShare)) day.after(whole * 0.5, () => this.#sendOn());
    else this.#finishIn(whole);
  }

  #ticket(): Ticket | null {
    const { day, counterId } = this.#seat;
    return ticketIn(day.hall, counterIn(day.hall, counterId).ticketId ?? '') ?? null;
  }

  #park(): void {
    const ticket = this.#ticket();
    const isParked = this.#give({ type: 'park', reason: 'missing-papers', forMs: null });
    if (isParked && ticket !== null) this.#seat.onParked(ticket);
    this.#pauseForBreath();
  }

  #sendOn(): void {
    const { day } = this.#seat;
    const here = this.#ticket()?.serviceId;
    const others = day.hall.configuration.services.filter(
      ({ id }) => id !== here && openCountersFor(day.hall, id).length > 0,
    );
    const to = others[day.chance.whole(0, others.length - 1)];
    const isSent =
      to !== undefined &&
      this.#give({
        ...{ type: 'transfer', to: { kind: 'service', serviceId: to.id }, placement: 'by-waiting-time' },
        ...{ comeBack: day.chance.happens(0.3), reason: 'wrong-service' },
      });
    if (isSent) this.#pauseForBreath();
    else this.#finishIn(minute);
  }

  #finishIn(ms: number): void {
    const { day, clerk } = this.#seat;
    day.after(ms, () => {
      const ticket = this.#ticket();
      const isFinished = this.#give({ type: 'finish' });
      if (isFinished && ticket !== null) this.#seat.onServed(ticket, clerk);
      this.#pauseForBreath();
    });
  }

  #pauseForBreath(): void {
    const { day } = this.#seat;
    day.after(day.chance.between(2, 40) * second, () => this.#proceed());
  }
}
