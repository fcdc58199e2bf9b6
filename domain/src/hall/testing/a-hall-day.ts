import { instantOf } from '../../calendar/local-time.ts';
import type { Actor, HallCommand, Request } from '../command.ts';
import type { HallConfiguration } from '../configuration.ts';
import { decide, type Decision } from '../decide.ts';
import type { HallEvent, RecordedEvent } from '../event.ts';
import { evolve } from '../evolve.ts';
import { emptyHall, ticketIn, type Hall } from '../hall.ts';
import type { Ticket, TicketId } from '../ticket.ts';
import { aConfiguration } from './a-configuration.ts';

export const aMonday = '2026-11-23';
export const aTuesday = '2026-11-24';

export const clerkOf = (counterId: string): Actor => ({
  kind: 'staff',
  id: `clerk-${counterId}`,
  isManager: false,
});
export const aManager: Actor = { kind: 'staff', id: 'manager', isManager: true };
const aKiosk: Actor = { kind: 'device', id: 'kiosk-1' };

/** A hall with its log and a clock of its own; each command is given by whoever would give it. */
export class HallDay {
  hall: Hall = emptyHall('centre');
  readonly log: RecordedEvent[] = [];
  now = instantOf('Asia/Ho_Chi_Minh', aMonday, 8 * 60);
  #commands = 0;

  give(command: HallCommand, by: Actor = usualSender(command), id = this.nextId()): Decision {
    const decision = decide(this.hall, { id, by, command }, this.now);
    for (const event of decision.ok ? decision.value : []) this.record(event);
    return decision;
  }

  /** The events of a command that must not be refused. */
  done(command: HallCommand, by?: Actor): readonly HallEvent[] {
    const decision = this.give(command, by);
    if (!decision.ok) throw new Error(`${command.type} refused: ${JSON.stringify(decision.refusal)}`);
    return decision.value;
  }

  /** The refusal code, or the types of the events. */
  answer(command: HallCommand, by?: Actor): string {
    const decision = this.give(command, by);
    return decision.ok ? decision.value.map((event) => event.type).join(' ') : decision.refusal.code;
  }

  record(event: HallEvent): void {
    const recorded = { version: this.hall.version + 1, at: this.now, event };
    this.hall = evolve(this.hall, recorded);
    this.log.push(recorded);
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  nextId = (): string => `command-${String(++this.#commands)}`;

  ticket(id: TicketId): Ticket {
    const ticket = ticketIn(this.hall, id);
    if (ticket === undefined) throw new Error(`no ticket ${id}`);
    return ticket;
  }

  /** What the counter calls next, one after the other, until nobody waits; finishing each. */
  callsOf(counterId: string): string[] {
    const labels: string[] = [];
    while (this.answer({ type: 'call-next', counterId, finishCurrent: true }) !== 'NOBODY_WAITING') {
      const ticketId = this.hall.counters[counterId]?.ticketId ?? '';
      labels.push(this.ticket(ticketId).label);
      this.done({ type: 'start', counterId });
      this.after(1000);
    }
    return labels;
  }
}

export function usualSender(command: HallCommand): Actor {
  if (command.type === 'change-profile' || command.type === 'move-waiting') return aManager;
  if ('counterId' in command) return clerkOf(command.counterId);
  const isByStaff = ['bring-back', 'cancel', 'change-priority', 'close-day'].includes(command.type);
  return isByStaff ? aManager : aKiosk;
}

/** A Monday at 08:00, the day open and its counters staffed. */
export function aHallDay(
  configuration: Partial<HallConfiguration> = {},
  staffed: readonly string[] = ['1', '2', '3'],
): HallDay {
  const day = new HallDay();
  day.done({ type: 'open-day', day: aMonday, configuration: aConfiguration(configuration) });
  for (const counterId of staffed) day.done({ type: 'open-counter', counterId });
  return day;
}

export const aRequest = (changes: Partial<Request> = {}): Request => ({
  ...{ serviceId: 'birth', priorityClassId: null, procedureCode: null, language: 'vi' },
  ...{ channel: 'kiosk', appointmentAt: null },
  ...changes,
});

/** One more ticket in line, a second after the one before; its id. */
export function aWaitingTicket(day: HallDay, request: Partial<Request> = {}): TicketId {
  day.after(1000);
  const [event] = day.done({ type: 'issue', ...aRequest(request) });
  if (event?.type !== 'ticket-issued') throw new Error('no ticket issued');
  return event.ticket.id;
}

export function aCalledTicket(day: HallDay, counterId = '1', request: Partial<Request> = {}): TicketId {
  const ticketId = aWaitingTicket(day, request);
  day.done({ type: 'call-ticket', counterId, ticketId, reason: 'test' });
  return ticketId;
}

export function aServingTicket(day: HallDay, counterId = '1', request: Partial<Request> = {}): TicketId {
  const ticketId = aCalledTicket(day, counterId, request);
  day.done({ type: 'start', counterId });
  return ticketId;
}
