import { callingOrder, ticketIn, type CallReason, type Hall, type WaitingTicket } from '@sanh/domain';

export interface QueueRow {
  readonly ticket: WaitingTicket;
  readonly why: CallReason;
}

const longest = 500;

/** Who is called from this counter in which order, and why. */
export function queueRows(hall: Hall, counterId: string, now: number): readonly QueueRow[] {
  return callingOrder(hall, counterId, now, longest).flatMap(({ ticketId, why }) => {
    const ticket = ticketIn(hall, ticketId);
    return ticket?.state === 'waiting' ? [{ ticket, why }] : [];
  });
}

/** Rows whose number begins with what was typed: "21", "B-021", "b21". */
export function rowsMatching(rows: readonly QueueRow[], typed: string): readonly QueueRow[] {
  const wanted = partsOf(typed);
  return rows.filter(({ ticket }) => {
    const { letters, digits } = partsOf(ticket.label);
    return letters.startsWith(wanted.letters) && digits.startsWith(wanted.digits);
  });
}

/** "B-021" → "b" and "21" */
function partsOf(text: string): { letters: string; digits: string } {
  const plain = text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  const digits = /\d*$/.exec(plain)?.[0] ?? '';
  return { letters: plain.slice(0, plain.length - digits.length), digits: digits.replace(/^0+/, '') };
}
