import { aheadOf, ticketIn, type Hall, type Ticket, type TicketId } from '@sanh/domain';
import { waitBehind } from '../tickets/wait-behind.ts';

export interface NearRule {
  readonly ahead: number;
  readonly minutes: number;
}

/** What a notice tells: once a leg that the turn is near, once a call that it has come. */
export type Told =
  | { readonly kind: 'near'; readonly leg: number }
  | { readonly kind: 'turn'; readonly leg: number; readonly calledAt: number };

const minuteMs = 60_000;

/** What the ticket's holder is to be told now, if anything. */
export function dueNotice(hall: Hall, ticket: Ticket, rule: NearRule, now: number): Told | null {
  const { leg } = ticket;
  if (ticket.state === 'called') return { kind: 'turn', leg, calledAt: ticket.calledAt };
  return ticket.state === 'waiting' && isNear(hall, ticket, rule, now) ? { kind: 'near', leg } : null;
}

function isNear(hall: Hall, ticket: Ticket, rule: NearRule, now: number): boolean {
  const ahead = aheadOf(hall, ticket);
  if (ahead <= rule.ahead) return true;
  const wait = waitBehind(hall, ticket.serviceId, ahead, now);
  return wait.kind === 'range' && wait.fromMs <= rule.minutes * minuteMs;
}

/** The ticket, where it still stands as the notice says; null where the notice would mislead. */
export function ticketTold(hall: Hall, ticketId: TicketId, told: Told): Ticket | null {
  const ticket = ticketIn(hall, ticketId);
  if (ticket === undefined || ticket.leg !== told.leg) return null;
  if (told.kind === 'near') return ticket.state === 'waiting' ? ticket : null;
  return ticket.state === 'called' && ticket.calledAt === told.calledAt ? ticket : null;
}
