import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callingOrder, nextTicket } from './calling-order.ts';
import { counterOf } from './configuration.ts';
import { lineIn, type Hall } from './hall.ts';
import { counterLine, queueOf, serviceLine, type Queue } from './line.ts';
import type { TicketId, WaitingTicket } from './ticket.ts';
import { ticketsOf } from './ticket-book.ts';
import { aScript, playedOut } from './testing/model/run-history.ts';

type Ranked = { readonly ticket: WaitingTicket; readonly rank: number };

/** The rule as one would tell it: all who wait, sorted, without any list kept. */
function toldOrder(hall: Hall, counterId: string, now: number): TicketId | null {
  const counter = counterOf(hall.configuration, counterId);
  if (counter === undefined) return null;
  for (const [index, tier] of counter.profile.tiers.entries()) {
    const keys = [...(index === 0 ? [counterLine(counterId)] : []), ...tier.map(serviceLine)];
    const waiting = [...ticketsOf(hall.tickets)].filter(
      (ticket): ticket is WaitingTicket => ticket.state === 'waiting' && keys.includes(ticket.line),
    );
    if (waiting.length === 0) continue;
    const of = (...queues: Queue[]): Ranked[] =>
      waiting
        .filter((ticket) => queues.includes(queueOf(ticket)))
        .map((ticket) => ({
          ticket,
          rank: queueOf(ticket) === 'appointments' ? ticket.appointmentAt! : ticket.rank,
        }))
        .sort((a, b) => a.rank - b.rank || (a.ticket.id < b.ticket.id ? -1 : 1));
    const due = now + hall.configuration.rules.appointmentLeadMs;
    const owed = of('ordinary').filter(({ ticket }) => lineIn(hall, ticket.line).ordinaryDue > 0);
    const everybody = of('returning', 'appointments', 'priority', 'ordinary');
    const candidates =
      counter.profile.rule.kind === 'longest-wait'
        ? [...of('first'), ...everybody]
        : [
            ...[...of('first'), ...of('returning'), ...owed],
            ...[...of('appointments').filter(({ rank }) => rank <= due), ...of('priority')],
            ...of('ordinary', 'appointments'),
          ];
    return candidates[0]?.ticket.id ?? null;
  }
  return null;
}

test('in any hall the next ticket is the one that the rule as told names', () => {
  fc.assert(
    fc.property(aScript(), (script) => {
      const { hall, now } = playedOut(script).history;
      for (const counterId of ['1', '2', '3']) {
        expect(nextTicket(hall, counterId, now)?.ticketId ?? null).toBe(toldOrder(hall, counterId, now));
      }
    }),
    { numRuns: 2000 },
  );
}, 60_000);

test('in any hall the whole order names everybody a counter may call, each once', () => {
  fc.assert(
    fc.property(aScript(), (script) => {
      const { hall, now } = playedOut(script).history;
      const named = callingOrder(hall, '2', now, 999).map(({ ticketId }) => ticketId);
      const served = counterOf(hall.configuration, '2')?.profile.tiers.flat() ?? [];
      const lines: string[] = [counterLine('2'), ...served.map(serviceLine)];
      const waiting = [...ticketsOf(hall.tickets)]
        .filter((ticket) => ticket.state === 'waiting' && lines.includes(ticket.line))
        .map(({ id }) => id);
      expect(named.toSorted()).toEqual(waiting.toSorted());
    }),
    { numRuns: 500 },
  );
});
