import { instantOf } from '../../src/calendar/local-time.ts';
import type { CallingRule } from '../../src/hall/configuration.ts';
import { decide, type Decision } from '../../src/hall/decide.ts';
import type { Actor, HallCommand } from '../../src/hall/command.ts';
import type { RecordedEvent } from '../../src/hall/event.ts';
import { evolve } from '../../src/hall/evolve.ts';
import { emptyHall, type Hall } from '../../src/hall/hall.ts';
import { minutes } from '../../src/hall/testing/a-configuration.ts';
import { aMonday, aRequest, usualSender } from '../../src/hall/testing/a-hall-day.ts';
import type { WaitPromise } from '../../src/hall/ticket.ts';
import { arrivalRate, type DayPlan } from './plan.ts';
import { Chance } from '../../src/simulation/chance.ts';
import { SimulatedClerk } from './clerk.ts';

/** What was said to a citizen, and what came true. `waitedMs` is null for who was not called before closing. */
export interface Said {
  readonly promised: WaitPromise | 'not-today' | null;
  readonly isPrivileged: boolean;
  readonly rule: CallingRule['kind'];
  waitedMs: number | null;
}

/** A day in a hall, minute by minute through decide and evolve. */
export class SimulatedDay {
  hall: Hall = emptyHall('centre');
  readonly log: RecordedEvent[] = [];
  readonly said = new Map<string, Said>();
  readonly plan: DayPlan;
  readonly chance: Chance;
  readonly #due: { at: number; act: () => void }[] = [];
  #ids = 0;
  now = instantOf('Asia/Ho_Chi_Minh', aMonday, 0);
  readonly midnight = this.now;

  constructor(plan: DayPlan, seed: number) {
    this.plan = plan;
    this.chance = new Chance(seed);
  }

  clock = (hour: number, minute = 0): number => this.midnight + minutes(hour * 60 + minute);

  at(time: number, act: () => void): void {
    const index = this.#due.findIndex((other) => other.at <= time);
    this.#due.splice(index < 0 ? this.#due.length : index, 0, { at: time, act });
  }

  give(command: HallCommand, by: Actor = usualSender(command)): Decision {
    const decision = decide(this.hall, { id: `id-${String(++this.#ids)}`, by, command }, this.now);
    for (const event of decision.ok ? decision.value : []) {
      const recorded = { version: this.hall.version + 1, at: this.now, event };
      this.hall = evolve(this.hall, recorded);
      this.log.push(recorded);
      if (event.type !== 'ticket-called') continue;
      const said = this.said.get(event.ticketId);
      const ticket = decision.ok ? this.#issuedAt.get(event.ticketId) : undefined;
      if (said && ticket !== undefined) said.waitedMs ??= this.now - ticket;
    }
    return decision;
  }

  run(): this {
    this.now = this.clock(7);
    this.give({ type: 'open-day', day: aMonday, configuration: this.plan.configuration });
    for (const { id } of this.plan.configuration.counters) new SimulatedClerk(this, id).work();
    for (const service of Object.keys(this.plan.perHour)) this.#expect(service, this.clock(7, 10));
    for (let due = this.#due.pop(); due !== undefined && due.at < this.clock(17); due = this.#due.pop()) {
      this.now = Math.max(this.now, due.at);
      due.act();
    }
    return this;
  }

  readonly #issuedAt = new Map<string, number>();

  /** The next arrival of a service, by thinning a steady stream. */
  #expect(serviceId: string, from: number): void {
    const mean = minutes(60) / ((this.plan.perHour[serviceId] ?? 1) * 1.5);
    const at = from + this.chance.exponential(mean);
    if (at > this.clock(17)) return;
    this.at(at, () => {
      const rate = arrivalRate((at - this.midnight) / minutes(1));
      if (this.chance.happens(rate / 1.5)) this.#arrive(serviceId);
      this.#expect(serviceId, at);
    });
  }

  #arrive(serviceId: string): void {
    const isPrivileged = this.chance.happens(this.plan.priorityShare);
    const request = aRequest({ serviceId, priorityClassId: isPrivileged ? 'elderly' : null });
    let answer = this.give({ type: 'issue', ...request });
    const isNotToday = !answer.ok && answer.refusal.code === 'CANNOT_BE_SERVED_TODAY';
    if (isNotToday && this.chance.happens(0.3))
      answer = this.give({ type: 'issue', ...request, channel: 'desk' });
    const [event] = answer.ok ? answer.value : [];
    if (event?.type !== 'ticket-issued') return;
    this.#issuedAt.set(event.ticket.id, this.now);
    const promised = isNotToday ? 'not-today' : event.ticket.promised;
    const rule = this.plan.configuration.counters[0]?.profile.rule.kind ?? 'longest-wait';
    this.said.set(event.ticket.id, { promised, isPrivileged, rule, waitedMs: null });
  }
}
