import { lineIn, type Hall } from './hall.ts';
import { emptyLine, joined, turnOf, type Line } from './line.ts';
import type { LineKey, LineTurn, Ticket, TicketId } from './ticket.ts';
import { ticketBookOf, ticketsOf } from './ticket-book.ts';

/** A hall as plain JSON: the lines follow from the tickets, so only their turns travel. */
export type HallSnapshot = Omit<Hall, 'tickets' | 'lines'> & {
  readonly tickets: readonly Ticket[];
  readonly turns: readonly (LineTurn & { readonly turnedBy: TicketId | null })[];
};

export function toSnapshot(hall: Hall): HallSnapshot {
  const { tickets, lines, ...rest } = hall;
  const turns = (Object.keys(lines) as LineKey[]).map((key) => {
    const line = lineIn(hall, key);
    return { ...turnOf(key, line), turnedBy: line.turnedBy };
  });
  return { ...rest, tickets: [...ticketsOf(tickets)], turns };
}

/** A screen may hold one that it kept before there were alarms. */
type KeptSnapshot = Omit<HallSnapshot, 'emergency'> & {
  readonly emergency?: HallSnapshot['emergency'] | undefined;
};

export function fromSnapshot({ tickets, turns, emergency = null, ...rest }: KeptSnapshot): Hall {
  const lines: Partial<Record<LineKey, Line>> = {};
  for (const { line, ...turn } of turns) lines[line] = { ...emptyLine, ...turn };
  for (const ticket of tickets) {
    if (ticket.state !== 'waiting') continue;
    const line: Line = lines[ticket.line] ?? emptyLine;
    lines[ticket.line] = joined(line, ticket);
  }
  return { ...rest, emergency, tickets: ticketBookOf(tickets), lines };
}
