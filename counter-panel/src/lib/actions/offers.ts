import {
  counterIn,
  decide,
  type Actor,
  type Hall,
  type HallCommand,
  type Refusal,
  type TicketId,
} from '@sanh/domain';
import { deskStateOf, ticketInHand, type DeskState } from '../desk/desk-state.ts';
import type { DeskDialog } from '../dialogs/desk-dialog.ts';
import { whyNot, type DeskCommand } from '../workplace/command.ts';
import { absentOf, parkedOf } from '../own-day/out-of-line.ts';
import type { Slot } from './slots.ts';

/** What a slot does in this state, or why it may not. */
export interface Offer {
  readonly does:
    | { readonly kind: 'give'; readonly command: DeskCommand }
    | { readonly kind: 'ask'; readonly dialog: DeskDialog };
  readonly forbidden: Refusal | null;
}
export type Offers = Readonly<Partial<Record<Slot, Offer>>>;

interface At {
  readonly hall: Hall;
  readonly counterId: string;
  readonly by: Actor;
  readonly now: number;
}

const anyReason = 'technical';

/** Booking for somebody needs a book and nothing of the hall. */
export const bookOffer: Offers = {
  book: { does: { kind: 'ask', dialog: { kind: 'book' } }, forbidden: null },
};

/** Everything the clerk can do now: the same `decide` that the server runs says what would be refused. */
export function offersAt(at: At): Offers {
  const state = deskStateOf(at.hall, at.counterId);
  return { ...ticketOffers(at, state), ...lineOffers(at, state), ...counterOffers(at, state) };
}

function ticketOffers(at: At, state: DeskState): Offers {
  const { counterId } = at;
  const give = (command: DeskCommand): Offer => ({
    does: { kind: 'give', command },
    forbidden: refusalOf(at, command),
  });
  const ask = (dialog: DeskDialog, probe: DeskCommand): Offer => ({
    does: { kind: 'ask', dialog },
    forbidden: refusalOf(at, probe),
  });
  const isServing = state.kind === 'serving';
  const park = { type: 'park', counterId, reason: anyReason, forMs: null } as const;
  return {
    next: give({ type: 'call-next', counterId, finishCurrent: isServing }),
    recall: give({ type: 'recall', counterId }),
    progress: give({ type: isServing ? 'finish' : 'start', counterId }),
    absent: give({ type: 'no-show', counterId }),
    park: ask({ kind: 'park' }, park),
    transfer: ask({ kind: 'transfer' }, park),
    requeue: ask({ kind: 'requeue' }, park),
    undo: give({ type: 'undo', counterId }),
    uncall: ask({ kind: 'uncall' }, { type: 'uncall', counterId, reason: anyReason }),
    ...inHandOffers(state, (dialog) => ask(dialog, park)),
  };
}

function inHandOffers(state: DeskState, ask: (dialog: DeskDialog) => Offer): Offers {
  const ticketId = ticketInHand(state)?.id ?? '';
  return {
    cancel: ask({ kind: 'cancel', ticketId }),
    priority: ask({ kind: 'priority', ticketId }),
    note: ask({ kind: 'note', ticketId }),
  };
}

function lineOffers(at: At, state: DeskState): Offers {
  const { hall, counterId } = at;
  const serviceId = hall.configuration.services[0]?.id ?? '';
  const notFree = refusalOf(at, { type: 'serve-without-ticket', counterId, serviceId, procedureCode: null });
  const waiting = state.kind === 'idle' && nextAt(at) === null ? refusal('NOBODY_WAITING') : null;
  const hasParked = parkedOf(hall).length > 0;
  const hasAbsent = absentOf(hall, at.now).length > 0;
  return {
    choose: { does: { kind: 'ask', dialog: { kind: 'choose', typed: '' } }, forbidden: notFree ?? waiting },
    walkIn: { does: { kind: 'ask', dialog: { kind: 'walk-in' } }, forbidden: notFree },
    reprint: { does: { kind: 'ask', dialog: { kind: 'reprint', ticketId: null } }, forbidden: null },
    takeBack: {
      does: { kind: 'ask', dialog: { kind: 'parked' } },
      forbidden: hasParked ? null : refusal('TICKET_NOT_PARKED'),
    },
    bringBack: {
      does: { kind: 'ask', dialog: { kind: 'absent' } },
      forbidden: hasAbsent ? null : refusal('TICKET_NOT_ABSENT'),
    },
  };
}

function counterOffers(at: At, state: DeskState): Offers {
  const { hall, counterId, by } = at;
  const pause = { type: 'pause-counter', counterId, reason: anyReason, until: null } as const;
  const resume = { type: 'resume-counter', counterId } as const;
  const presence: Offer =
    state.kind === 'paused'
      ? { does: { kind: 'give', command: resume }, forbidden: refusalOf(at, resume) }
      : { does: { kind: 'ask', dialog: { kind: 'pause' } }, forbidden: refusalOf(at, pause) };
  const close = { type: 'close-counter', counterId } as const;
  const offers = {
    presence,
    close: { does: { kind: 'give', command: close }, forbidden: refusalOf(at, close) },
  } as const;
  const isManager = by.kind === 'staff' && by.isManager;
  return isManager ? { ...offers, stopIssuing: stopIssuing(hall), emergency: askForEmergency } : offers;
}

const askForEmergency: Offer = { does: { kind: 'ask', dialog: { kind: 'emergency' } }, forbidden: null };

function stopIssuing(hall: Hall): Offer {
  const resume = { type: 'resume-issuing', serviceId: null } as const;
  if (hall.issuingStopped !== null) return { does: { kind: 'give', command: resume }, forbidden: null };
  return { does: { kind: 'ask', dialog: { kind: 'stop' } }, forbidden: null };
}

const refusalOf = ({ hall, by, now }: At, command: DeskCommand): Refusal | null =>
  whyNot(hall, by, command, now);

const refusal = (code: Refusal['code']): Refusal => ({ code });

/** Whom `next` would call, once the ticket in service is finished. */
export function nextAt({ hall, counterId, by, now }: At): TicketId | null {
  const finishCurrent = deskStateOf(hall, counterId).kind === 'serving';
  const command: HallCommand = { type: 'call-next', counterId, finishCurrent };
  const decision = decide(hall, { id: 'asked-at-the-desk', by, command }, now);
  const called = decision.ok ? decision.value.find((event) => event.type === 'ticket-called') : undefined;
  return called?.ticketId ?? null;
}

/** The one filled action of the desk. */
export function primarySlot(state: DeskState, next: TicketId | null): Slot {
  if (state.kind === 'paused') return 'presence';
  if (state.kind === 'called') return 'progress';
  return state.kind === 'serving' && next === null ? 'progress' : 'next';
}

/** Until when the last step can be taken back; null when there is none. */
export function undoUntil(hall: Hall, counterId: string): number | null {
  const { lastStep } = counterIn(hall, counterId);
  return lastStep === null ? null : lastStep.at + hall.configuration.rules.undoWithinMs;
}
