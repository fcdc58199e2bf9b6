import type { Actor, HallCommand } from '../hall/command.ts';
import { counterOf, type CounterId } from '../hall/configuration.ts';
import { withdrawn } from '../hall/decide/call.ts';
import { decide, type Decision } from '../hall/decide.ts';
import type { HallEvent, RecordedEvent } from '../hall/event.ts';
import { evolve } from '../hall/evolve.ts';
import { counterIn, ticketIn, type Hall } from '../hall/hall.ts';
import type { TicketId } from '../hall/ticket.ts';
import { Agenda } from './agenda.ts';
import { beforeFirst } from './day-in.ts';
import { Desk } from './desk.ts';
import {
  attendanceKey,
  type Attendance,
  type Call,
  type Moment,
  type ObservedDay,
  type Outside,
  type Return,
  type Step,
} from './observed-day.ts';
import { afterAll, type Plan } from './plan.ts';
import { Readiness } from './readiness.ts';
import { sliceSize, type Sliced } from './sliced.ts';

/** The rules the day is replayed by; a test may put a wrong variant in their place and see it found out. */
export interface ReplayRules {
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
}
const trueRules: ReplayRules = { decide, evolve };

/** Sees every event of the replayed day with the hall before and after it. */
export type ReplayWatch = (before: Hall, recorded: RecordedEvent, after: Hall) => void;

export interface Replayed {
  readonly calls: readonly Call[];
  /** How many numbers that a clerk had chosen could not be called by choice: they waited no longer, or not yet. */
  readonly choicesLapsed: number;
}

const manager: Actor = { kind: 'staff', id: 'what-if', isManager: true };
const citizen: Actor = { kind: 'citizen' };
/** One person sits at one counter all day: whether there are people enough is not the replay's question. */
const clerkAt = (counterId: CounterId): Actor => ({ kind: 'staff', id: `at ${counterId}`, isManager: false });

/**
 * Lives a day once more by the hall's own rules: what came from outside comes at its time, counters call by the calling order
 * after the gap that their clerks left, and each call of a ticket takes what it took. With the plan of the day as it was, every
 * call comes out as it stands in the log, to the millisecond.
 */
export function* replayDay(
  day: ObservedDay,
  plan: Plan,
  watch: ReplayWatch = () => undefined,
  rules = trueRules,
): Sliced<Replayed> {
  const replay = new Replay(day, plan, watch, rules);
  for (let step = 1; replay.goOn(); step++) if (step % sliceSize === 0) yield;
  const { calls, choicesLapsed } = replay;
  return { calls, choicesLapsed };
}

class Replay {
  readonly calls: Call[] = [];
  choicesLapsed = 0;
  #hall: Hall;
  #now: number;
  #commands = 0;
  readonly #agenda = new Agenda();
  readonly #desks = new Map<CounterId, Desk>();
  readonly #readiness = new Readiness();
  readonly #callsOf = new Map<TicketId, number>();
  readonly #day: ObservedDay;
  readonly #plan: Plan;
  readonly #watch: ReplayWatch;
  readonly #rules: ReplayRules;

  constructor(day: ObservedDay, plan: Plan, watch: ReplayWatch, rules: ReplayRules) {
    this.#day = day;
    this.#plan = plan;
    this.#watch = watch;
    this.#rules = rules;
    const { at, order, event } = day.opened;
    this.#hall = beforeFirst({ version: order, at, event });
    this.#now = at;
    this.#agenda.add(at, order, () =>
      this.#record({ ...event, configuration: plan.configurationAt(event.configuration, at) }),
    );
    for (const one of plan.outside) this.#agenda.add(one.at, one.order, () => this.#meet(one));
  }

  /** False when the day is over. */
  goOn(): boolean {
    const { end } = this.#plan;
    const due = this.#agenda.next();
    if (due === undefined || isAfter(due, end)) return false;
    this.#now = Math.max(this.#now, due.at);
    due.act();
    return this.#hall.phase !== 'closed';
  }

  #desk(counterId: CounterId): Desk {
    const known = this.#desks.get(counterId);
    if (known !== undefined) return known;
    const desk = new Desk();
    this.#desks.set(counterId, desk);
    return desk;
  }

  #meet(outside: Outside): void {
    switch (outside.kind) {
      case 'recorded':
        this.#record(outside.event);
        return;
      case 'given':
        this.#giveThen(outside.command, outside.command.type === 'cancel' ? citizen : manager, outside.then);
        return;
      case 'voided':
        this.#void(outside.ticketId);
        return;
      case 'session':
        this.#desk(outside.counterId).wish = outside.wish;
        break;
      case 'walk-in':
        this.#desk(outside.counterId).atDoor.push(outside);
        break;
      case 'chosen':
        this.#desk(outside.counterId).chosen.push(outside);
        break;
      case 'arrange':
        this.#arrange();
        return;
    }
    this.#settle();
  }

  #give(command: HallCommand, by: Actor): Decision {
    const id = `what-if ${String(++this.#commands)}`;
    const decision = this.#rules.decide(this.#hall, { id, by, command }, this.#now);
    for (const event of decision.ok ? decision.value : []) this.#record(event);
    return decision;
  }

  #giveThen(command: HallCommand, by: Actor, then: Return | null): boolean {
    if (!this.#give(command, by).ok) return false;
    if (then !== null)
      this.#agenda.add(this.#now + then.afterMs, then.order, () => this.#give(then.command, manager));
    return true;
  }

  #record(event: HallEvent): void {
    const recorded = { version: this.#hall.version + 1, at: this.#now, event };
    const before = this.#hall;
    this.#hall = this.#rules.evolve(before, recorded);
    if (event.type === 'ticket-called') this.#called(event);
    this.#watch(before, recorded, this.#hall);
    this.#settle();
  }

  #called({ ticketId, counterId, why }: Extract<HallEvent, { type: 'ticket-called' }>): void {
    this.calls.push({ at: this.#now, ticketId, counterId, rule: why.rule });
    const call = (this.#callsOf.get(ticketId) ?? 0) + 1;
    this.#callsOf.set(ticketId, call);
    const known = this.#day.attendances.get(attendanceKey(ticketId, call));
    this.#attend(counterId, known ?? this.#asTypical(counterId, ticketId));
  }

  /** What never came to be on the real day takes what is typical of its service, and ends served. */
  #asTypical(counterId: CounterId, ticketId: TicketId): Attendance {
    const ticket = ticketIn(this.#hall, ticketId);
    const serviceId = ticket?.serviceId ?? '';
    const walkMs = ticket?.state === 'serving' ? 0 : this.#day.typical.walkMs(serviceId);
    const finishMs = walkMs + this.#day.typical.serviceMs(serviceId);
    const step = (type: 'start' | 'finish', afterMs: number): Step => ({
      ...{ afterMs, order: afterAll, command: { type, counterId }, then: null },
    });
    return { steps: [step('start', walkMs), step('finish', finishMs)] };
  }

  #attend(counterId: CounterId, { steps }: Attendance): void {
    const desk = this.#desk(counterId);
    const attendance = desk.begin(steps.length);
    for (const step of steps) {
      this.#agenda.add(this.#now + step.afterMs, step.order, () => {
        if (desk.isAt(attendance)) this.#step(counterId, step);
      });
    }
  }

  #step(counterId: CounterId, step: Step): void {
    const desk = this.#desk(counterId);
    desk.stepsLeft -= 1;
    const command = 'counterId' in step.command ? { ...step.command, counterId } : step.command;
    const isDone = this.#giveThen(command, clerkAt(counterId), step.then);
    // The counter it was to be sent to is closed, or is this one: it waits on in its line for the next clerk.
    if (!isDone && command.type === 'transfer')
      this.#give(
        { type: 'requeue', counterId, reason: command.reason, placement: 'by-waiting-time' },
        clerkAt(counterId),
      );
    const { ticketId } = counterIn(this.#hall, counterId);
    if (desk.stepsLeft === 0 && ticketId !== null && !desk.isHopeless) {
      this.#attend(counterId, this.#asTypical(counterId, ticketId));
      desk.isHopeless = true;
    }
    this.#settle();
  }

  /** A number that nobody holds is taken out wherever it is, unless somebody has been served with it. */
  #void(ticketId: TicketId): void {
    const ticket = ticketIn(this.#hall, ticketId);
    if (ticket?.state === 'called') {
      this.#desk(ticket.counterId).begin(0);
      this.#record(withdrawn(this.#hall, ticket, 'never printed'));
    }
    const now = ticketIn(this.#hall, ticketId);
    if (
      now?.state === 'waiting' ||
      now?.state === 'parked' ||
      (now?.state === 'ended' && now.outcome !== 'served')
    )
      this.#record({ type: 'ticket-voided', ticketId });
  }

  #arrange(): void {
    const { configuration } = this.#hall;
    const { counters } = this.#plan.configurationAt(configuration, this.#now);
    for (const { id: counterId, profile } of counters)
      if (counterOf(configuration, counterId)?.profile !== profile)
        this.#record({ type: 'profile-changed', counterId, profile });
  }

  /** Whatever was put off is done as soon as it can be; then who can call, calls when its clerk would. */
  #settle(): void {
    if (this.#hall.phase !== 'open') return;
    for (const [counterId, desk] of this.#desks) this.#catchUp(counterId, desk);
    const turned = this.#readiness.look(this.#hall, (id) => this.#desk(id).stepsLeft === 0);
    for (const { counterId, since } of turned) {
      const desk = this.#desk(counterId);
      desk.canCall = since === null;
      if (since === null) this.#callAfterGap(counterId, desk);
    }
  }

  #callAfterGap(counterId: CounterId, desk: Desk): void {
    const gap = this.#day.gaps.get(counterId)?.[desk.gaps];
    const gapNow = ++desk.gaps;
    const typicalMs = this.#day.typical.gapMs(counterId);
    const ms = gap === undefined ? typicalMs : gap.isWhole ? gap.ms : Math.max(gap.ms, typicalMs);
    this.#agenda.add(this.#now + ms, gap?.order ?? afterAll, () => {
      if (desk.canCall && desk.gaps === gapNow)
        this.#give({ type: 'call-next', counterId, finishCurrent: false }, clerkAt(counterId));
    });
  }

  #catchUp(counterId: CounterId, desk: Desk): void {
    const { session, ticketId } = counterIn(this.#hall, counterId);
    if (ticketId !== null) return;
    const step = desk.stepToWish(counterId, session);
    if (step !== null) {
      this.#give(step, clerkAt(counterId));
      return;
    }
    if (desk.stepsLeft > 0 || session === null || session.pause !== null) return;
    const walkIn = desk.atDoor.shift();
    if (walkIn !== undefined) {
      const { command, attendance } = walkIn;
      desk.begin(1);
      if (this.#give(command, clerkAt(counterId)).ok) this.#attend(counterId, attendance);
      else desk.begin(0);
      return;
    }
    const chosen = desk.chosen.shift();
    if (chosen === undefined) return;
    const { reason } = chosen;
    const called = this.#give(
      { type: 'call-ticket', counterId, ticketId: chosen.ticketId, reason },
      clerkAt(counterId),
    );
    if (!called.ok) this.choicesLapsed += 1;
  }
}

const isAfter = (a: Moment, b: Moment): boolean => a.at > b.at || (a.at === b.at && a.order > b.order);
