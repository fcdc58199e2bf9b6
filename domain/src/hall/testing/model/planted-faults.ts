import { nextTicket } from '../../calling-order.ts';
import { decide } from '../../decide.ts';
import type { HallEvent } from '../../event.ts';
import { evolve } from '../../evolve.ts';
import { ticketIn, type Hall } from '../../hall.ts';
import { ticketsOf, withTicket } from '../../ticket-book.ts';
import type { Ticket } from '../../ticket.ts';
import type { ActionKind } from './actions.ts';
import { trueRules, type ModelRules } from './history.ts';

/** A small wrong variant of the rules, the invariant it breaks, and the steps that bring it out. */
export interface PlantedFault {
  readonly breaks: RegExp;
  readonly rules: ModelRules;
  readonly kinds?: readonly ActionKind[];
}

export const withEvents = (change: (event: HallEvent, hall: Hall) => HallEvent | null): ModelRules => ({
  ...trueRules,
  decide: (hall, envelope, now) => {
    const decision = decide(hall, envelope, now);
    return decision.ok
      ? { ok: true, value: decision.value.flatMap((event) => change(event, hall) ?? []) }
      : decision;
  },
});

const withState = (
  type: HallEvent['type'],
  change: (after: Hall, before: Hall, event: HallEvent) => Hall,
) => ({
  ...trueRules,
  evolve: ((before, recorded) => {
    const after = evolve(before, recorded);
    return recorded.event.type === type ? change(after, before, recorded.event) : after;
  }) as typeof evolve,
});

const withTicketChanged = (hall: Hall, id: string, change: (ticket: Ticket) => Partial<Ticket>): Hall => {
  const ticket = ticketIn(hall, id);
  if (ticket === undefined) return hall;
  return { ...hall, tickets: withTicket(hall.tickets, { ...ticket, ...change(ticket) } as Ticket) };
};

const noTurns: typeof nextTicket = (...asked) => {
  const choice = nextTicket(...asked);
  return choice && { ...choice, turns: [] };
};

const lines: readonly ActionKind[] = ['issue', 'issue', 'issue', 'call next', 'finish', 'proceed'];
const offline: readonly ActionKind[] = ['issue, answer lost', 'lease', 'sync', 'duplicate', 'late arrival'];

export const plantedFaults: Readonly<Record<string, PlantedFault>> = {
  'a number is given again': {
    breaks: /I1|log broken/,
    rules: withEvents((event) => {
      if (event.type !== 'ticket-issued' || event.ticket.number % 3 !== 0) return event;
      const { ticket } = event;
      const label = ticket.label.replace(/\d+$/, String(ticket.number - 1).padStart(3, '0'));
      return { ...event, ticket: { ...ticket, label, id: `${ticket.id.slice(0, 11)}${label}` } };
    }),
  },
  'a range is lent again': {
    breaks: /I1/,
    rules: withEvents((event) =>
      event.type === 'range-granted' ? { ...event, range: { ...event.range, from: 800, to: 802 } } : event,
    ),
    kinds: offline,
  },
  'a carried label is given again': {
    breaks: /I1/,
    rules: withState('day-opened', (after) => ({ ...after, carriedLabels: [] })),
    kinds: ['issue', 'open next day', 'close day', 'issue'],
  },
  'one ticket is called to two counters': {
    breaks: /I3|log broken/,
    rules: withEvents((event, hall) => {
      if (event.type !== 'ticket-called') return event;
      const taken = [...ticketsOf(hall.tickets)].find(({ state }) => state === 'called');
      return taken === undefined ? event : { ...event, ticketId: taken.id };
    }),
  },
  'a finished counter keeps its ticket': {
    breaks: /I3/,
    rules: withState('leg-finished', (after, before) => ({ ...after, counters: before.counters })),
  },
  'a cancelled ticket stays in line': {
    breaks: /I3/,
    rules: withState('ticket-cancelled', (after, before) => ({ ...after, lines: before.lines })),
  },
  'a refused claim keeps its place': {
    breaks: /I3/,
    rules: withState('priority-changed', (after, before) => ({ ...after, lines: before.lines })),
  },
  'people who are moved stand in the line they left': {
    breaks: /I3|log broken/,
    rules: withState('waiting-moved', (after, before) => ({ ...after, lines: before.lines })),
    kinds: ['issue', 'move waiting'],
  },
  'a counter that closes strands who waits for it': {
    breaks: /nobody sits/,
    rules: withEvents((event) => (event.type === 'counter-closed' ? { ...event, sentBack: [] } : event)),
  },
  'turns are not kept': {
    breaks: /I5.*waits behind/,
    rules: {
      ...withEvents((event) => (event.type === 'ticket-called' ? { ...event, turns: [] } : event)),
      nextTicket: noTurns,
    },
    kinds: lines,
  },
  'a withdrawn call makes others forget a turn': {
    breaks: /I5.*waits behind/,
    rules: withEvents((event, hall) => {
      if (event.type !== 'call-withdrawn') return event;
      const ticket = ticketIn(hall, event.ticketId);
      return { ...event, turns: ticket?.state === 'called' ? (ticket.from?.turns ?? []) : [] };
    }),
    kinds: ['issue', 'issue', 'call next', 'call next', 'uncall', 'proceed'],
  },
  'the longest waiting is called whoever is privileged': {
    breaks: /I5/,
    rules: withEvents((event, hall) => {
      const waiting = [...ticketsOf(hall.tickets)].filter(({ state }) => state === 'waiting');
      const oldest = waiting.sort((a, b) => a.rank - b.rank)[0];
      return event.type === 'ticket-called' && oldest ? { ...event, ticketId: oldest.id } : event;
    }),
    kinds: lines,
  },
  'a rating right outlives its use': {
    breaks: /I7/,
    rules: withState('rating-right-used', (after, before, event) =>
      event.type === 'rating-right-used'
        ? withTicketChanged(after, event.ticketId, () => ({
            ratingRights: ticketIn(before, event.ticketId)?.ratingRights ?? [],
          }))
        : after,
    ),
  },
  'an undone finish leaves its rating right': {
    breaks: /I7/,
    rules: withState('step-undone', (after, _before, event) =>
      event.type === 'step-undone' && event.step === 'finish'
        ? withTicketChanged(after, event.ticket.id, ({ leg }) => ({ ratingRights: [leg] }))
        : after,
    ),
    kinds: ['issue', 'proceed', 'finish', 'undo'],
  },
  'a number printed offline does not void the server’s own': {
    breaks: /I4/,
    rules: withEvents((event) => (event.type === 'ticket-voided' ? null : event)),
    kinds: offline,
  },
  'a request decided offline is served again when it arrives late': {
    breaks: /I4/,
    rules: withState('offline-ticket-adopted', (after, before) => ({
      ...after,
      decidedOffline: before.decidedOffline,
    })),
    kinds: ['issue, request lost', 'lease', 'sync', 'late arrival'],
  },
  'the same command twice is done twice': {
    breaks: /I4|I8/,
    rules: { ...trueRules, answersOnce: false },
    kinds: offline,
  },
  'a ticket that comes back is in no line': {
    breaks: /I3/,
    rules: withState('leg-finished', (after, before, event) =>
      event.type === 'leg-finished' && event.line !== null ? { ...after, lines: before.lines } : after,
    ),
    kinds: ['issue', 'proceed', 'proceed', 'transfer'],
  },
};
