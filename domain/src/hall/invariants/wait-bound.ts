import type { HallConfiguration } from '../configuration.ts';
import { ticketIn, type Hall } from '../hall.ts';
import { counterLine, queueOf, serviceLine } from '../line.ts';
import type { LineKey, TicketId } from '../ticket.ts';
import { ticketsNamed, type Watch } from './watch.ts';

interface OrdinaryWait {
  readonly line: LineKey;
  readonly privileged: Set<TicketId>;
  ordinary: number;
  most: number;
}

/**
 * I5, the bound. Since an ordinary ticket entered a line, let `o` be the ordinary tickets called from it by the rules (each
 * call once, withdrawn or not) and `p` the tickets called as appointment or priority and not withdrawn. Then
 * p <= (o + 1) * k, where k is the largest number in a row that a rule on that line allowed meanwhile. `o` is at most the
 * ordinary tickets ahead at entry while nobody joins ahead and no call is withdrawn.
 */
export function ordinaryWaitIsBounded(): Watch {
  const waits = new Map<TicketId, OrdinaryWait>();
  return (before, { event }, after) => {
    const faults: string[] = [];
    if (event.type === 'day-opened') waits.clear();
    if (event.type === 'configuration-published' || event.type === 'profile-changed') {
      for (const wait of waits.values())
        wait.most = Math.max(wait.most, mostInRow(after.configuration, wait.line));
    }
    if (event.type === 'call-withdrawn') {
      for (const wait of waits.values()) wait.privileged.delete(event.ticketId);
    }
    for (const id of ticketsNamed(event)) follow(waits, after, id);
    const called = event.type === 'ticket-called' ? ticketIn(before, event.ticketId) : undefined;
    if (event.type !== 'ticket-called' || called?.state !== 'waiting') return faults;
    const isPrivileged = event.why.rule === 'appointment' || event.why.rule === 'priority';
    const isOrdinary = event.why.rule !== 'chosen' && queueOf(called) === 'ordinary';
    for (const [id, wait] of waits) {
      if (wait.line !== called.line) continue;
      if (isOrdinary) wait.ordinary += 1;
      if (isPrivileged) wait.privileged.add(event.ticketId);
      if (wait.privileged.size > (wait.ordinary + 1) * wait.most) {
        faults.push(`I5: ${id} waits behind ${wait.privileged.size} after ${wait.ordinary} ordinary calls`);
      }
    }
    return faults;
  };
}

function follow(waits: Map<TicketId, OrdinaryWait>, hall: Hall, id: TicketId): void {
  const ticket = ticketIn(hall, id);
  const line = ticket?.state === 'waiting' && queueOf(ticket) === 'ordinary' ? ticket.line : null;
  if (waits.get(id)?.line === line) return;
  waits.delete(id);
  if (line === null) return;
  waits.set(id, { line, privileged: new Set(), ordinary: 0, most: mostInRow(hall.configuration, line) });
}

function mostInRow({ counters }: HallConfiguration, line: LineKey): number {
  const rules = counters
    .filter(
      ({ id, profile }) =>
        line === counterLine(id) || profile.tiers.flat().some((one) => line === serviceLine(one)),
    )
    .map(({ profile: { rule } }) =>
      rule.kind === 'longest-wait' ? 0 : rule.kind === 'ratio' ? rule.priority : rule.inRow,
    );
  return Math.max(0, ...rules);
}
