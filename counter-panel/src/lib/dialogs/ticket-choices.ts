import type { Actor, Hall, Refusal, Ticket } from '@sanh/domain';
import { t } from '@sanh/ui';
import { whyNot, type DeskCommand } from '../workplace/command.ts';
import type { DeskDialog } from './desk-dialog.ts';

export interface TicketChoice {
  readonly label: string;
  readonly forbidden: Refusal | null;
  readonly does: DeskDialog | DeskCommand;
}

interface At {
  readonly hall: Hall;
  readonly counterId: string;
  readonly by: Actor;
  readonly now: number;
}

/** What can be done with a ticket that is at no counter: waiting, parked or absent. */
export function ticketChoices({ hall, counterId, by, now }: At, ticket: Ticket): readonly TicketChoice[] {
  const { id: ticketId, label } = ticket;
  const reason = 'technical';
  const forbidden = (command: DeskCommand): Refusal | null => whyNot(hall, by, command, now);
  const call: TicketChoice = {
    ...{ label: t('counter.action.callLabel', { label }), does: { kind: 'call', ticketId } },
    forbidden: forbidden({ type: 'call-ticket', counterId, ticketId, reason }),
  };
  const takeBack: TicketChoice = {
    ...{ label: t('counter.action.takeBack'), does: { type: 'return-parked', ticketId } },
    forbidden: forbidden({ type: 'return-parked', ticketId }),
  };
  const bringBack: TicketChoice = {
    ...{ label: t('counter.action.bringBack'), does: { kind: 'bring-back', ticketId } },
    forbidden: forbidden({ type: 'bring-back', ticketId, reason }),
  };
  const priority: TicketChoice = {
    ...{ label: t('counter.action.priority'), does: { kind: 'priority', ticketId } },
    forbidden: forbidden({ type: 'change-priority', ticketId, classId: null, state: 'confirmed' }),
  };
  const cancel: TicketChoice = {
    ...{ label: t('counter.action.cancel'), does: { kind: 'cancel', ticketId } },
    forbidden: forbidden({ type: 'cancel', ticketId, reason }),
  };
  const reprint: TicketChoice = {
    ...{ label: t('counter.action.reprint'), does: { kind: 'reprint', ticketId } },
    forbidden: null,
  };
  if (ticket.state === 'ended') return [bringBack];
  return ticket.state === 'parked'
    ? [takeBack, bringBack, reprint, cancel]
    : [call, priority, reprint, cancel];
}
