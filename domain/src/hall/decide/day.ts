import { ok, refuse } from '../../result.ts';
import type { HallCommand } from '../command.ts';
import {
  countersServing,
  seriesOf,
  serviceOf,
  type ClosingPolicy,
  type HallConfiguration,
  type ServiceId,
} from '../configuration.ts';
import type { Decision } from '../decide.ts';
import type { HallEvent } from '../event.ts';
import { entryOf, type Hall } from '../hall.ts';
import { serviceLine } from '../line.ts';
import { factsOf, type Outcome, type WaitingTicket } from '../ticket.ts';
import { ticketsOf } from '../ticket-book.ts';

type Of<T extends HallCommand['type']> = Extract<HallCommand, { type: T }>;

/** Opens a business day; a day that was left open is closed first by the rule it was run under. */
export function openDay(hall: Hall, { day, configuration }: Of<'open-day'>): Decision {
  if (hall.day === day && hall.phase === 'open') return refuse({ code: 'DAY_ALREADY_OPEN', facts: { day } });
  if (hall.day !== null && day <= hall.day)
    return refuse({ code: 'DAY_MUST_BE_LATER', facts: { day: hall.day } });
  const policy = hall.configuration.rules.closing;
  const closing = hall.phase === 'open' ? [closed(hall, policy)] : [];
  const carriedOver = carried(hall, closing[0], configuration);
  const lent = hall.lentAhead.filter((ahead) => ahead.day >= day);
  return ok([...closing, { type: 'day-opened', day, configuration, carriedOver, lent }]);
}

export function closeDay(hall: Hall, { policy }: Of<'close-day'>): Decision {
  return hall.phase === 'open' ? ok([closed(hall, policy)]) : refuse({ code: 'DAY_NOT_OPEN' });
}

type DayClosed = Extract<HallEvent, { type: 'day-closed' }>;

function closed(hall: Hall, policy: ClosingPolicy): DayClosed {
  const waiting: Outcome = policy === 'expire' ? 'expired' : 'carried-over';
  const left: { ticketId: string; outcome: Outcome }[] = [];
  for (const ticket of ticketsOf(hall.tickets)) {
    if (ticket.state !== 'ended') {
      left.push({ ticketId: ticket.id, outcome: ticket.state === 'serving' ? 'served' : waiting });
    }
  }
  const sessionsClosed = Object.keys(hall.counters).filter((id) => hall.counters[id]?.session != null);
  return {
    type: 'day-closed',
    policy,
    left: left.sort((a, b) => (a.ticketId < b.ticketId ? -1 : 1)),
    sessionsClosed,
  };
}

/** Whom the day that ends hands to the next, where their service still is: back in its line with the rank they had. */
function carried(
  hall: Hall,
  closing: DayClosed | undefined,
  configuration: HallConfiguration,
): readonly WaitingTicket[] {
  const closingNow = new Set(
    closing?.left.filter((one) => one.outcome === 'carried-over').map((one) => one.ticketId),
  );
  const tickets: WaitingTicket[] = [];
  for (const ticket of ticketsOf(hall.tickets)) {
    const isCarried =
      ticket.state === 'ended' ? ticket.outcome === 'carried-over' : closingNow.has(ticket.id);
    if (!isCarried || serviceOf(configuration, ticket.serviceId) === undefined) continue;
    const line = serviceLine(ticket.serviceId);
    const facts = { ...factsOf(ticket), returnTo: null, returnServiceId: null };
    tickets.push({ ...facts, state: 'waiting', line, standing: 'ordinary' });
  }
  return tickets.sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
}

export function stopIssuing(hall: Hall, { serviceId, reason }: Of<'stop-issuing'>): Decision {
  if (reason.trim() === '') return refuse({ code: 'REASON_NEEDED' });
  return whenServed(hall, serviceId, { type: 'issuing-stopped', serviceId, reason });
}

export const resumeIssuing = (hall: Hall, { serviceId }: Of<'resume-issuing'>): Decision =>
  whenServed(hall, serviceId, { type: 'issuing-resumed', serviceId });

function whenServed(hall: Hall, serviceId: ServiceId | null, event: HallEvent): Decision {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  const isKnown = serviceId === null || hall.configuration.services.some(({ id }) => id === serviceId);
  return isKnown ? ok([event]) : refuse({ code: 'UNKNOWN_SERVICE' });
}

/** A new configuration during the day may not take away what somebody is waiting for or working at. */
export function publishConfiguration(hall: Hall, { configuration }: Of<'publish-configuration'>): Decision {
  if (hall.phase !== 'open') return refuse({ code: 'DAY_NOT_OPEN' });
  if (configuration.version <= hall.configuration.version) {
    return refuse({ code: 'CONFIGURATION_NOT_NEWER', facts: { version: hall.configuration.version } });
  }
  const dropped = droppedInUse(hall, configuration);
  if (dropped !== null) return refuse({ code: 'CONFIGURATION_DROPS_USED', facts: { dropped } });
  return ok([{ type: 'configuration-published', configuration }]);
}

function droppedInUse(hall: Hall, configuration: HallConfiguration): string | null {
  const counters = new Set(configuration.counters.map((counter) => counter.id));
  const manned = Object.entries(hall.counters).find(
    ([id, state]) => state.session !== null && !counters.has(id),
  );
  return manned?.[0] ?? droppedService(hall, configuration) ?? droppedSeries(hall, configuration);
}

/** A service that somebody waits for, and that no counter would serve any more. */
export function droppedService(hall: Hall, configuration: HallConfiguration): string | null {
  const isServed = (one: HallConfiguration, id: string) => countersServing(one, id).length > 0;
  const gone = new Set(
    hall.configuration.services
      .map(({ id }) => id)
      .filter(
        (id) =>
          serviceOf(configuration, id) === undefined ||
          (isServed(hall.configuration, id) && !isServed(configuration, id)),
      ),
  );
  if (gone.size === 0) return null;
  for (const ticket of ticketsOf(hall.tickets)) {
    if (ticket.state === 'ended') continue;
    if (gone.has(ticket.serviceId)) return ticket.serviceId;
    if (ticket.returnServiceId !== null && gone.has(ticket.returnServiceId)) return ticket.returnServiceId;
  }
  return null;
}

/** A prefix stays with its series for the day: kiosks may hold numbers of it that nobody here has seen yet. */
function droppedSeries(hall: Hall, configuration: HallConfiguration): string | null {
  const isLent = (id: string) => (entryOf(hall.series, id)?.ranges.length ?? 0) > 0;
  const changed = hall.configuration.series.find(
    (old) =>
      configuration.series.some((one) => (one.id === old.id) !== (one.prefix === old.prefix)) ||
      (isLent(old.id) && seriesOf(configuration, old.id) === undefined),
  );
  return changed?.id ?? null;
}
