import type { CalledTicket, CounterState, Hall, ServingTicket } from '@sanh/domain';
import { counterIn, ticketIn } from '@sanh/domain';

/** What is going on at a counter, with only what is true then. */
export type DeskState =
  | { readonly kind: 'idle'; readonly freeSince: number }
  | {
      readonly kind: 'paused';
      readonly reason: string;
      readonly since: number;
      readonly until: number | null;
    }
  | { readonly kind: 'called'; readonly ticket: CalledTicket }
  | { readonly kind: 'serving'; readonly ticket: ServingTicket };

export function deskStateOf(hall: Hall, counterId: string): DeskState {
  const counter = counterIn(hall, counterId);
  const ticket = counter.ticketId === null ? undefined : ticketIn(hall, counter.ticketId);
  if (ticket?.state === 'called') return { kind: 'called', ticket };
  if (ticket?.state === 'serving') return { kind: 'serving', ticket };
  const { session } = counter;
  if (session?.pause != null) return { kind: 'paused', ...session.pause };
  return { kind: 'idle', freeSince: freeSince(counter) };
}

const freeSince = ({ session, lastStep }: CounterState): number =>
  Math.max(session?.openedAt ?? 0, lastStep?.at ?? 0);

/** The ticket called to, or served at, the counter. */
export const ticketInHand = (state: DeskState): CalledTicket | ServingTicket | null =>
  state.kind === 'called' || state.kind === 'serving' ? state.ticket : null;
