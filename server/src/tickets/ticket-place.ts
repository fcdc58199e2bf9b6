import type { TicketPlace } from '@sanh/contract';
import {
  aheadOf,
  countersServing,
  counterIn,
  dayOfTicket,
  ticketIn,
  usualHold,
  type Hall,
  type Ticket,
  type WaitEstimate,
} from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import type { Channels } from '../phone-notices/channel.ts';
import type { PhoneTokens } from './phone-token.ts';
import { waitBehind } from './wait-behind.ts';

export interface PlaceSources {
  readonly halls: Halls;
  readonly centres: Centres;
  readonly phoneTokens: PhoneTokens;
  /** How holders are told outside the hall. */
  readonly channels: Channels;
  readonly pushKey: string | null;
  readonly clock: () => number;
}

const unknown: WaitEstimate = { kind: 'unknown' };
const minuteMs = 60_000;

/**
 * What the phone shows of its ticket. Throws NOT_FOUND for a token that is not ours, TICKET_OF_ANOTHER_DAY for one whose day
 * is over.
 */
export async function findTicketPlace(sources: PlaceSources, token: string): Promise<TicketPlace> {
  const { halls, centres, phoneTokens, channels, clock } = sources;
  const { centreId, ticketId } = phoneTokens.read(token);
  const known = centres.get(centreId);
  const { centre } = known;
  const { hall } = await halls.now(centreId);
  const ticket = ticketIn(hall, ticketId);
  if (ticket === undefined)
    throw new AppError(dayOfTicket(ticketId) === hall.day ? 'NOT_FOUND' : 'TICKET_OF_ANOTHER_DAY');
  const service = centre.services.find(({ id }) => id === ticket.serviceId)?.name ?? {};
  const { name, timeZone } = centre;
  const offersNotices = channels.phone.serves(known);
  const pushKey = channels.push.serves(known) ? sources.pushKey : null;
  return {
    ...placeIn(hall, ticket, clock()),
    ...{ centreId, centre: name, service, timeZone, offersNotices, pushKey },
  };
}

function placeIn(
  hall: Hall,
  ticket: Ticket,
  now: number,
): Omit<TicketPlace, 'centreId' | 'centre' | 'service' | 'timeZone' | 'offersNotices' | 'pushKey'> {
  const { label, state, leg, serviceId } = ticket;
  const ahead = aheadOf(hall, ticket);
  const isParked = ticket.state === 'parked';
  return {
    ...{ label, state, leg, ahead, now, atCounters: atCounters(hall, serviceId) },
    wait: state === 'waiting' ? waitBehind(hall, serviceId, ahead, now) : unknown,
    counterNumber: counterOfTicket(ticket),
    calls: 'calls' in ticket ? ticket.calls : 0,
    outcome: ticket.state === 'ended' ? ticket.outcome : null,
    hold: holdOf(hall, ticket),
    keptUntil: isParked && ticket.counterId !== null ? ticket.until : null,
    undoUntil: undoUntil(hall, ticket),
  };
}

function counterOfTicket(ticket: Ticket): string | null {
  if (ticket.state === 'waiting')
    return ticket.line.startsWith('counter:') ? ticket.line.slice('counter:'.length) : null;
  return ticket.state === 'ended' ? null : ticket.counterId;
}

function holdOf(hall: Hall, ticket: Ticket): TicketPlace['hold'] {
  const { forMs, atMost } = hall.configuration.rules.hold ?? usualHold;
  return {
    until: ticket.state === 'parked' && ticket.counterId === null ? ticket.until : null,
    minutes: Math.round(forMs / minuteMs),
    left: Math.max(0, atMost - (ticket.holds ?? 0)),
  };
}

function undoUntil({ configuration }: Hall, ticket: Ticket): number | null {
  const isOpen = ticket.state === 'ended' && ticket.outcome === 'cancelled' && ticket.leftFrom !== undefined;
  return isOpen ? ticket.endedAt + configuration.rules.undoWithinMs : null;
}

/** Whom the counters of the service have, as far as it is for this service; the latest called first. */
function atCounters(hall: Hall, serviceId: string): TicketPlace['atCounters'] {
  return countersServing(hall.configuration, serviceId)
    .flatMap(({ id }) => {
      const ticketId = counterIn(hall, id).ticketId;
      const ticket = ticketId === null ? undefined : ticketIn(hall, ticketId);
      const isThere = ticket?.state === 'called' || ticket?.state === 'serving';
      if (!isThere || ticket.serviceId !== serviceId || ticket.channel === 'walk-in') return [];
      return [{ label: ticket.label, counterNumber: id, calledAt: ticket.calledAt }];
    })
    .sort((a, b) => b.calledAt - a.calledAt)
    .map(({ label, counterNumber }) => ({ label, counterNumber }));
}
