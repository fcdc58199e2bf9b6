import { dayOfTicket, ticketIn } from '@sanh/domain';
import type {
  CallReason,
  EndedTicket,
  Hall,
  HallEvent,
  RecordedEvent,
  Ticket,
  TicketBook,
  TicketId,
} from '@sanh/domain';

/** A ticket as a row: what statistics and lookups read. */
interface TicketRow {
  readonly ticketId: TicketId;
  readonly businessDay: string;
  readonly label: string;
  readonly seriesId: string;
  readonly number: number;
  readonly serviceId: string;
  readonly procedureCode: string | null;
  readonly priorityClass: string | null;
  readonly language: string;
  readonly channel: string;
  readonly state: Ticket['state'];
  readonly outcome: string | null;
  readonly issuedAt: number;
  readonly endedAt: number | null;
  readonly version: number;
}

/** A leg as a row: one queue → counter segment of a visit. */
interface LegRow {
  readonly ticketId: TicketId;
  readonly leg: number;
  readonly businessDay: string;
  readonly serviceId: string;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly queuedAt: number;
  readonly calledAt: number | null;
  readonly startedAt: number | null;
  readonly endedAt: number | null;
  readonly outcome: string | null;
  readonly calls: number;
  readonly calledByRule: string | null;
  readonly calledReason: CallReason | null;
  readonly version: number;
}

/** Rows as they stand after some events; `null` is a leg that an undo has taken back. */
export interface TouchedRows {
  readonly tickets: Map<TicketId, TicketRow>;
  readonly legs: Map<string, LegRow | null>;
}

export const noRows = (): TouchedRows => ({ tickets: new Map(), legs: new Map() });
const legKey = (ticketId: TicketId, leg: number): string => `${ticketId} ${String(leg)}`;

/** Brings the rows that one event touches to where they stand after it. */
export function project(rows: TouchedRows, before: Hall, after: Hall, { event, at }: RecordedEvent): void {
  if (after.day === null) return;
  for (const is of ticketsChanged(before.tickets, after.tickets)) {
    const { id } = is;
    const was = ticketIn(before, id);
    rows.tickets.set(id, ticketRow(is));
    if (event.type === 'step-undone' && was !== undefined) {
      for (let leg = is.leg + 1; leg <= was.leg; leg++) rows.legs.set(legKey(id, leg), null);
    }
    for (const row of legRows(before, after, was, is, event, at)) rows.legs.set(legKey(id, row.leg), row);
  }
}

/** Unchanged buckets of the book are the same objects before and after, so looking costs little. */
function* ticketsChanged(before: TicketBook, after: TicketBook): Generator<Ticket> {
  for (let index = 0; index < after.buckets.length; index++) {
    const [was, is] = [before.buckets[index], after.buckets[index]];
    if (is === undefined || is === was) continue;
    for (const ticket of is) if (was?.includes(ticket) !== true) yield ticket;
  }
}

function ticketRow(ticket: Ticket): TicketRow {
  const {
    id,
    label,
    seriesId,
    number,
    serviceId,
    procedureCode,
    language,
    channel,
    state,
    issuedAt,
    version,
  } = ticket;
  return {
    ...{
      ticketId: id,
      businessDay: dayOfTicket(id),
      label,
      seriesId,
      number,
      serviceId,
      procedureCode,
      language,
      channel,
    },
    ...{ state, issuedAt, version, priorityClass: ticket.priority?.classId ?? null },
    outcome: ticket.state === 'ended' ? ticket.outcome : null,
    endedAt: ticket.state === 'ended' ? ticket.endedAt : null,
  };
}

function legRows(
  before: Hall,
  after: Hall,
  was: Ticket | undefined,
  is: Ticket,
  event: HallEvent,
  at: number,
): LegRow[] {
  if (event.type === 'priority-changed' || event.type === 'rating-right-used') return [];
  const closed = (): LegRow[] => {
    const isOpen = was !== undefined && was.state !== 'parked' && was.state !== 'ended';
    return isOpen
      ? [{ ...legRow(before, was), endedAt: at, outcome: legOutcome(event, is), version: after.version }]
      : [];
  };
  if (was === undefined && is.state === 'ended') return [filedLate(after, is)];
  if (event.type === 'step-undone' || was === undefined) return [legRow(after, is)];
  if (is.leg > was.leg) return [...closed(), legRow(after, is)];
  return is.state === 'ended' || is.state === 'parked' ? closed() : [legRow(after, is)];
}

/** An offline number that came after its day: the visit is over as it arrives, and belongs to the day of its number. */
const filedLate = (hall: Hall, ticket: EndedTicket): LegRow => ({
  ...legRow(hall, ticket),
  businessDay: dayOfTicket(ticket.id),
  endedAt: ticket.endedAt,
  outcome: ticket.outcome,
});

function legOutcome(event: HallEvent, is: Ticket): string {
  if (event.type === 'leg-finished') return 'served';
  if (event.type === 'ticket-transferred') return 'transferred';
  if (event.type === 'ticket-requeued') return 'requeued';
  return is.state === 'ended' ? is.outcome : 'parked';
}

function legRow(hall: Hall, ticket: Ticket): LegRow {
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving';
  return {
    ...{ ticketId: ticket.id, leg: ticket.leg, businessDay: hall.day ?? '', serviceId: ticket.serviceId },
    ...{ queuedAt: ticket.queuedAt, version: ticket.version, endedAt: null, outcome: null },
    counterId: isAtCounter ? ticket.counterId : null,
    clerkId: isAtCounter ? (hall.counters[ticket.counterId]?.session?.clerkId ?? null) : null,
    calledAt: isAtCounter ? ticket.calledAt : null,
    startedAt: ticket.state === 'serving' ? ticket.startedAt : null,
    calls: isAtCounter ? ticket.calls : 0,
    calledByRule: isAtCounter ? ticket.why.rule : null,
    calledReason: isAtCounter ? ticket.why : null,
  };
}
