import type { CounterId } from '../hall/configuration.ts';
import type { HallEvent, RecordedEvent } from '../hall/event.ts';
import type { TicketId } from '../hall/ticket.ts';
import { priorityOf, returnOf, stepOf } from './commands-of.ts';
import { beforeFirst, dayIn } from './day-in.ts';
import { observeTimes } from './observe-times.ts';
import {
  attendanceKey,
  type Attending,
  type Call,
  type ObservedDay,
  type Outside,
  type Return,
  type Step,
} from './observed-day.ts';
import type { Sliced } from './sliced.ts';

type Left = { readonly type: HallEvent['type']; readonly at: number; readonly of: { then: Return | null } };

/**
 * Takes a day's log apart. The log may begin before the day and go on after it; nothing is changed by hand and nothing is
 * left out but what no call depends on (ratings, numbers lent, emergencies). Null of a log without an opened day.
 */
export function* observeDay(log: readonly RecordedEvent[]): Sliced<ObservedDay | null> {
  const events = dayIn(log);
  const [first] = events;
  if (first?.event.type !== 'day-opened') return null;
  const reader = new Reader();
  events.forEach((recorded, index) => reader.read(recorded, events[index + 1]));
  const { gaps, typical } = yield* observeTimes(beforeFirst(first), events, reader.attending);
  const last = events.at(-1) ?? first;
  return {
    opened: { at: first.at, order: first.version, event: first.event },
    ...{ outside: reader.outside, attendances: reader.attendances, calls: reader.calls, gaps, typical },
    end: { at: last.at, order: last.version },
  };
}

class Reader {
  readonly outside: Outside[] = [];
  readonly calls: Call[] = [];
  readonly attendances = new Map<string, Attending>();
  /** Every attendance of a counter, in order. */
  readonly attending = new Map<CounterId, Attending[]>();
  readonly #callsOf = new Map<TicketId, number>();
  readonly #left = new Map<TicketId, Left>();

  read(recorded: RecordedEvent, next: RecordedEvent | undefined): void {
    const { event } = recorded;
    if (event.type === 'ticket-called') this.#call(recorded, event);
    else if (event.type === 'walk-in-started') this.#walkIn(recorded, event);
    else if (event.type === 'call-withdrawn' && isVoiding(event, next))
      this.#cutShort(event.counterId, recorded, next);
    else if (!this.#step(recorded)) this.#fromOutside(recorded);
  }

  #call(recorded: RecordedEvent, event: Extract<HallEvent, { type: 'ticket-called' }>): void {
    const { ticketId, counterId, why } = event;
    const { at, version: order } = recorded;
    this.calls.push({ at, ticketId, counterId, rule: why.rule });
    const call = (this.#callsOf.get(ticketId) ?? 0) + 1;
    this.#callsOf.set(ticketId, call);
    this.attendances.set(attendanceKey(ticketId, call), this.#attend(counterId, ticketId, recorded));
    if (why.rule === 'chosen')
      this.outside.push({ at, order, kind: 'chosen', counterId, ticketId, reason: why.note ?? '' });
  }

  #walkIn(recorded: RecordedEvent, event: Extract<HallEvent, { type: 'walk-in-started' }>): void {
    const { counterId, ticketId, serviceId, procedureCode } = event;
    const command = { type: 'serve-without-ticket', counterId, serviceId, procedureCode } as const;
    const attendance = this.#attend(counterId, ticketId, recorded);
    this.outside.push({
      ...{ at: recorded.at, order: recorded.version },
      ...{ kind: 'walk-in', counterId, command, attendance },
    });
  }

  #attend(counterId: CounterId, ticketId: TicketId, from: RecordedEvent): Attending {
    const attending: Attending = { steps: [], ticketId, from, endedBy: from.version, cutShort: null };
    const ofCounter = this.attending.get(counterId);
    if (ofCounter === undefined) this.attending.set(counterId, [attending]);
    else ofCounter.push(attending);
    return attending;
  }

  #cutShort(counterId: CounterId, withdrawn: RecordedEvent, voided: RecordedEvent): void {
    const attending = this.attending.get(counterId)?.at(-1);
    if (attending === undefined) return;
    attending.endedBy = withdrawn.version;
    attending.cutShort = voided;
  }

  #step(recorded: RecordedEvent): boolean {
    const step = stepOf(recorded);
    const attending = step && this.attending.get(step.counterId)?.at(-1);
    if (step === null || attending == null) return false;
    const { at, version: order, event } = recorded;
    const taken: Step = { afterMs: at - attending.from.at, order, command: step.command, then: null };
    attending.steps.push(taken);
    attending.endedBy = order;
    if ('ticketId' in event) this.#leave(event.ticketId, event.type, at, taken);
    return true;
  }

  #leave(ticketId: TicketId, type: HallEvent['type'], at: number, of: { then: Return | null }): void {
    if (leavings.has(type)) this.#left.set(ticketId, { type, at, of });
  }

  #fromOutside({ at, version: order, event }: RecordedEvent): void {
    const moment = { at, order };
    switch (event.type) {
      case 'ticket-requeued':
        this.#comeBack(event, at, order);
        return;
      case 'ticket-cancelled':
      case 'ticket-held': {
        const { ticketId } = event;
        const command =
          event.type === 'ticket-held'
            ? ({ type: 'hold', ticketId } as const)
            : ({ type: 'cancel', ticketId, reason: event.reason } as const);
        const given: Extract<Outside, { kind: 'given' }> = { ...moment, kind: 'given', command, then: null };
        this.outside.push(given);
        this.#leave(ticketId, event.type, at, given);
        return;
      }
      default: {
        const outside = plainOutside(event);
        if (outside !== null) this.outside.push({ ...moment, ...outside });
      }
    }
  }

  #comeBack(event: Extract<HallEvent, { type: 'ticket-requeued' }>, at: number, order: number): void {
    const left = this.#left.get(event.ticketId);
    if (left === undefined) return;
    left.of.then = { afterMs: at - left.at, order, command: returnOf(event, left.type) };
  }
}

const leavings: ReadonlySet<HallEvent['type']> = new Set([
  ...(['ticket-missed', 'ticket-parked', 'ticket-cancelled', 'ticket-held'] as const),
]);

/** The call of a number that was never printed: the kiosk has given another one for the same wish. */
const isVoiding = (
  { ticketId }: Extract<HallEvent, { type: 'call-withdrawn' }>,
  next: RecordedEvent | undefined,
): next is RecordedEvent => next?.event.type === 'ticket-voided' && next.event.ticketId === ticketId;

type WithoutMoment<T> = T extends unknown ? Omit<T, 'at' | 'order'> : never;

function plainOutside(event: HallEvent): WithoutMoment<Outside> | null {
  switch (event.type) {
    case 'ticket-issued':
    case 'offline-ticket-adopted':
    case 'configuration-published':
    case 'profile-changed':
    case 'issuing-stopped':
    case 'issuing-resumed':
      return { kind: 'recorded', event };
    case 'ticket-voided':
      return { kind: 'voided', ticketId: event.ticketId };
    case 'priority-changed':
      return { kind: 'given', command: priorityOf(event), then: null };
    case 'waiting-moved': {
      const { from, to, reason } = event;
      return { kind: 'given', command: { type: 'move-waiting', from, to, reason }, then: null };
    }
    case 'day-closed':
      return { kind: 'given', command: { type: 'close-day', policy: event.policy }, then: null };
    case 'counter-opened':
    case 'counter-resumed':
      return { kind: 'session', counterId: event.counterId, wish: { kind: 'open' } };
    case 'counter-closed':
      return { kind: 'session', counterId: event.counterId, wish: { kind: 'closed' } };
    case 'counter-paused': {
      const { reason, until, counterId } = event;
      return { kind: 'session', counterId, wish: { kind: 'paused', reason, until } };
    }
    default:
      return null;
  }
}
