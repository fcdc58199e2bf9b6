import type { Result } from '../../result.ts';
import { ok, refuse } from '../../result.ts';
import type { Actor } from '../command.ts';
import { counterOf, type Counter, type CounterId } from '../configuration.ts';
import { counterIn, ticketIn, type CounterState, type Hall, type Session } from '../hall.ts';
import type { Refusal } from '../refusal.ts';
import type { CalledTicket, ServingTicket, Ticket } from '../ticket.ts';

export interface Desk {
  readonly counter: Counter;
  readonly state: CounterState;
  readonly session: Session;
  readonly ticket: Ticket | null;
}

/** The counter, open and the clerk's own; every step at a counter begins here. */
export function ownDesk(hall: Hall, counterId: CounterId, by: Actor): Result<Desk, Refusal> {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  const counter = counterOf(hall.configuration, counterId);
  if (counter === undefined) return refuse({ code: 'UNKNOWN_COUNTER' });
  const state = counterIn(hall, counterId);
  if (state.session === null) return refuse({ code: 'COUNTER_NOT_OPEN', facts: { counterId } });
  if (by.kind !== 'staff' || by.id !== state.session.clerkId) {
    return refuse({ code: 'COUNTER_NOT_YOURS', facts: { counterId } });
  }
  const ticket = state.ticketId === null ? null : (ticketIn(hall, state.ticketId) ?? null);
  return ok({ counter, state, session: state.session, ticket });
}

/** The desk with a ticket that was called and has not come yet. */
export function deskCalling(
  hall: Hall,
  counterId: CounterId,
  by: Actor,
): Result<Desk & { ticket: CalledTicket }, Refusal> {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  const { ticket } = desk.value;
  if (ticket?.state === 'serving') return refuse({ code: 'ALREADY_STARTED', facts: { label: ticket.label } });
  if (ticket?.state !== 'called') return refuse({ code: 'NOBODY_CALLED' });
  return ok({ ...desk.value, ticket });
}

export function deskServing(
  hall: Hall,
  counterId: CounterId,
  by: Actor,
): Result<Desk & { ticket: ServingTicket }, Refusal> {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  const { ticket } = desk.value;
  if (ticket?.state !== 'serving') return refuse({ code: 'NOBODY_IN_SERVICE' });
  return ok({ ...desk.value, ticket });
}

/** The desk with a ticket called or in service. */
export function deskWithTicket(
  hall: Hall,
  counterId: CounterId,
  by: Actor,
): Result<Desk & { ticket: CalledTicket | ServingTicket }, Refusal> {
  const desk = ownDesk(hall, counterId, by);
  if (!desk.ok) return desk;
  const { ticket } = desk.value;
  if (ticket?.state !== 'called' && ticket?.state !== 'serving') return refuse({ code: 'NOBODY_AT_COUNTER' });
  return ok({ ...desk.value, ticket });
}
