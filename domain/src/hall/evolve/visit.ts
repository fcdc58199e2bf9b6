import type { HallEvent } from '../event.ts';
import { counterIn, lineIn, type Hall, type RecentCall } from '../hall.ts';
import { turnOf } from '../line.ts';
import {
  factsOf,
  holdReason,
  type CalledTicket,
  type LeftFrom,
  type Ticket,
  type TicketFacts,
  type WaitingTicket,
} from '../ticket.ts';
import {
  knownTicket,
  withCounter,
  withServedCounted,
  withStep,
  withTicketIn,
  withTurns,
  withoutMissed,
} from './change.ts';

type Of<T extends HallEvent['type']> = Extract<HallEvent, { type: T }>;

const recentCallsKept = 24;

const touched = (hall: Hall, ticket: Ticket): TicketFacts => ({
  ...factsOf(ticket),
  version: hall.version,
});

function withRecentCall(hall: Hall, ticket: CalledTicket): Hall {
  const { id, label, counterId, serviceId, calls, language } = ticket;
  const call: RecentCall = { ticketId: id, label, counterId, serviceId, at: hall.at, calls, language };
  const others = hall.recentCalls.filter((other) => other.ticketId !== id);
  return { ...hall, recentCalls: [call, ...others].slice(0, recentCallsKept) };
}

export function ticketCalled(hall: Hall, { ticketId, counterId, why, turns }: Of<'ticket-called'>): Hall {
  const before = knownTicket(hall, ticketId, 'waiting');
  const from = {
    line: before.line,
    standing: before.standing,
    turns: turns.map(({ line }) => turnOf(line, lineIn(hall, line))),
  };
  const called: CalledTicket = {
    ...touched(hall, before),
    ...{ state: 'called', counterId, calledAt: hall.at, lastCallAt: hall.at, calls: 1, why, from },
  };
  const next = withTurns(withTicketIn(hall, called), turns, ticketId);
  return withStep(
    withCounter(withRecentCall(next, called), counterId, { ticketId }),
    counterId,
    'call',
    before,
  );
}

export function ticketRecalled(hall: Hall, { ticketId, counterId }: Of<'ticket-recalled'>): Hall {
  const before = knownTicket(hall, ticketId, 'called');
  const called = { ...before, version: hall.version, lastCallAt: hall.at, calls: before.calls + 1 };
  const next = withRecentCall(withTicketIn(hall, called), called);
  const { lastStep } = counterIn(hall, counterId);
  return lastStep === null
    ? next
    : withCounter(next, counterId, { lastStep: { ...lastStep, version: hall.version } });
}

export function callWithdrawn(hall: Hall, event: Of<'call-withdrawn'>): Hall {
  const before = knownTicket(hall, event.ticketId, 'called');
  const { line, standing } = event;
  const next = withTicketIn(hall, { ...touched(hall, before), state: 'waiting', line, standing });
  const recentCalls = next.recentCalls.filter((call) => call.ticketId !== event.ticketId);
  const turned = withTurns({ ...next, recentCalls }, event.turns, null);
  return withCounter(turned, event.counterId, { ticketId: null, lastStep: null });
}

export function serviceStarted(hall: Hall, { ticketId, counterId }: Of<'service-started'>): Hall {
  const before = knownTicket(hall, ticketId, 'called');
  const serving = { ...before, version: hall.version, state: 'serving' as const, startedAt: hall.at };
  return withStep(withTicketIn(hall, serving), counterId, 'start', before);
}

export function legFinished(hall: Hall, { ticketId, counterId, line }: Of<'leg-finished'>): Hall {
  const before = knownTicket(hall, ticketId, 'serving');
  const facts = touched(hall, before);
  const ratingRights = [...facts.ratingRights, facts.leg];
  const after: Ticket =
    line === null
      ? { ...facts, ratingRights, state: 'ended', outcome: 'served', endedAt: hall.at, counterId }
      : {
          ...{ ...facts, ratingRights, leg: facts.leg + 1, queuedAt: hall.at },
          ...{ serviceId: facts.returnServiceId ?? facts.serviceId, returnTo: null, returnServiceId: null },
          ...{ state: 'waiting', line, standing: 'returning' },
        };
  const counted = withServedCounted(hall, before);
  const next = withCounter(withTicketIn(counted, after), counterId, { ticketId: null });
  return withStep(next, counterId, 'finish', before);
}

export function ticketMissed(hall: Hall, { ticketId, counterId }: Of<'ticket-missed'>): Hall {
  const before = knownTicket(hall, ticketId, 'called');
  const ended = { ...touched(hall, before), counterId, endedAt: hall.at };
  const next = withTicketIn(hall, { ...ended, state: 'ended', outcome: 'no-show' });
  const missed = counterIn(hall, counterId).missed + 1;
  const counted = withCounter({ ...next, missed: [ticketId, ...next.missed] }, counterId, {
    ticketId: null,
    missed,
  });
  return withStep(counted, counterId, 'no-show', before);
}

export function ticketParked(hall: Hall, event: Of<'ticket-parked'>): Hall {
  const before = knownTicket(hall, event.ticketId, 'called', 'serving');
  const { counterId, reason, until } = event;
  const parked = { ...touched(hall, before), counterId, parkedAt: hall.at, until, reason };
  const next = withTicketIn(hall, { ...parked, state: 'parked' });
  return withStep(withCounter(next, counterId, { ticketId: null }), counterId, 'park', before);
}

export function ticketHeld(hall: Hall, { ticketId, until }: Of<'ticket-held'>): Hall {
  const before = knownTicket(hall, ticketId, 'waiting');
  const facts = { ...touched(hall, before), holds: (before.holds ?? 0) + 1 };
  return withTicketIn(hall, {
    ...{ ...facts, state: 'parked', counterId: null, parkedAt: hall.at, until, reason: holdReason },
    leftFrom: placeOf(before),
  });
}

const placeOf = ({ line, standing }: WaitingTicket): LeftFrom => ({ line, standing });

export function ticketRequeued(hall: Hall, event: Of<'ticket-requeued'>): Hall {
  const before = knownTicket(hall, event.ticketId, 'called', 'serving', 'parked', 'ended');
  const { line, standing, rank, counterId } = event;
  const facts = { ...touched(hall, before), rank, queuedAt: hall.at, leg: before.leg + 1 };
  const next = withoutMissed(
    withTicketIn(hall, { ...facts, state: 'waiting', line, standing }),
    event.ticketId,
  );
  if (counterId === null) return next;
  return withStep(withCounter(next, counterId, { ticketId: null }), counterId, 'requeue', before);
}

export function ticketTransferred(hall: Hall, event: Of<'ticket-transferred'>): Hall {
  const before = knownTicket(hall, event.ticketId, 'called', 'serving');
  const { line, standing, rank, serviceId, returnTo, counterId } = event;
  const facts = {
    ...touched(hall, before),
    rank,
    serviceId,
    returnTo,
    returnServiceId: returnServiceAfter(before, returnTo, counterId),
    queuedAt: hall.at,
    leg: before.leg + 1,
  };
  const next = withTicketIn(hall, { ...facts, state: 'waiting', line, standing });
  return withStep(withCounter(next, counterId, { ticketId: null }), counterId, 'transfer', before);
}

/** The counter that asks for the ticket back asks for what it was doing; an older wish is carried on. */
function returnServiceAfter(before: Ticket, returnTo: string | null, counterId: string): string | null {
  if (returnTo === null) return null;
  return returnTo === counterId ? before.serviceId : before.returnServiceId;
}

export function ticketCancelled(hall: Hall, { ticketId, counterId }: Of<'ticket-cancelled'>): Hall {
  const before = knownTicket(hall, ticketId, 'waiting', 'called', 'serving', 'parked');
  const ended = { ...touched(hall, before), counterId, endedAt: hall.at };
  const leftFrom =
    before.state === 'waiting' ? placeOf(before) : before.state === 'parked' ? before.leftFrom : undefined;
  const next = withTicketIn(hall, {
    ...{ ...ended, state: 'ended', outcome: 'cancelled' },
    ...(leftFrom === undefined ? {} : { leftFrom }),
  });
  if (counterId === null) return next;
  return withStep(withCounter(next, counterId, { ticketId: null }), counterId, 'cancel', before);
}

export function priorityChanged(hall: Hall, { ticketId, priority }: Of<'priority-changed'>): Hall {
  const before = knownTicket(hall, ticketId, 'waiting', 'called', 'serving', 'parked');
  return withTicketIn(hall, { ...before, priority, version: hall.version });
}

export function walkInStarted(hall: Hall, event: Of<'walk-in-started'>): Hall {
  const { counterId, ticketId, label, serviceId, procedureCode } = event;
  const walkIns = counterIn(hall, counterId).walkIns + 1;
  const why = { rule: 'walk-in' as const, passedOver: [], passedOverCount: 0, note: null };
  const next = withTicketIn(hall, {
    ...{
      id: ticketId,
      label,
      seriesId: '',
      number: walkIns,
      serviceId,
      procedureCode,
      version: hall.version,
    },
    ...{ issuedAt: hall.at, rank: hall.at, queuedAt: hall.at, calledAt: hall.at, startedAt: hall.at },
    ...{ lastCallAt: hall.at, calls: 0, why, from: null, priority: null, language: 'vi', channel: 'walk-in' },
    ...{ appointmentAt: null, promised: null, issuedBy: null, leg: 1, ratingRights: [], returnTo: null },
    ...{ returnServiceId: null, state: 'serving', counterId },
  });
  return withCounter(next, counterId, { ticketId, walkIns, lastStep: null });
}

export function ratingRightUsed(hall: Hall, { ticketId, leg }: Of<'rating-right-used'>): Hall {
  const before = knownTicket(hall, ticketId, 'waiting', 'called', 'serving', 'parked', 'ended');
  const ratingRights = before.ratingRights.filter((right) => right !== leg);
  return withTicketIn(hall, { ...before, ratingRights, version: hall.version });
}
