import type { CounterView } from '@sanh/contract';
import { counterIn, ticketIn, type Hall, type Ticket } from '@sanh/domain';
import { pauseEnd } from '#lib/counters/pause-end.ts';

/** What a small screen over one desk says of it. */
export type DeskView =
  | { readonly kind: 'calling'; readonly label: string; readonly times: number; readonly isPriority: boolean }
  | { readonly kind: 'serving'; readonly label: string; readonly isPriority: boolean }
  | { readonly kind: 'paused'; readonly until: number | null }
  | { readonly kind: 'free' | 'closed' };

/** A claim that a clerk has refused is none. */
export const hasPriority = ({ priority }: Pick<Ticket, 'priority'>): boolean =>
  priority !== null && priority.state !== 'refused';

export function deskView(hall: Hall, { id }: CounterView, now: number): DeskView {
  const { session, ticketId } = counterIn(hall, id);
  const ticket = ticketId === null ? undefined : ticketIn(hall, ticketId);
  if (session === null) return { kind: 'closed' };
  if (ticket?.state === 'called') {
    return { kind: 'calling', label: ticket.label, times: ticket.calls, isPriority: hasPriority(ticket) };
  }
  if (ticket?.state === 'serving') {
    return { kind: 'serving', label: ticket.label, isPriority: hasPriority(ticket) };
  }
  return session.pause === null ? { kind: 'free' } : { kind: 'paused', until: pauseEnd(session.pause, now) };
}
