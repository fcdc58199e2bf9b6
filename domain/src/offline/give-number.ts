import type { TickedPapers } from '../catalogue/ticked-papers.ts';
import { ok, refuse, type Result } from '../result.ts';
import type { Actor, Request } from '../hall/command.ts';
import { seriesOf, serviceOf, type Series } from '../hall/configuration.ts';
import { decide } from '../hall/decide.ts';
import type { HallEvent } from '../hall/event.ts';
import type { Hall } from '../hall/hall.ts';
import { isTaken } from '../hall/numbering.ts';
import type { RefusalCode } from '../hall/refusal.ts';
import { hallAsKnown, momentIn } from './hall-as-known.ts';
import {
  givenFor,
  leasesFor,
  type AdoptOffline,
  type GivenNumber,
  type Lease,
  type Reserve,
} from './reserve.ts';

/** One person's wish for one number, under the id of the issue command that had no answer. */
export interface OfflineWish {
  readonly id: string;
  readonly request: Request;
  readonly papers?: TickedPapers | null;
}

export interface Circumstances {
  /** The last hall that the server told of. */
  readonly hall: Hall;
  /** The server's time as far as the kiosk can tell, milliseconds since 1970. */
  readonly now: number;
  /** The id under which the number will be handed in. */
  readonly newId: string;
}

/** Why the kiosk gives no number by itself. `NO_NUMBERS_LEFT`: none is lent for this day and series, or all are given. */
export interface OfflineRefusal {
  readonly code: RefusalCode | 'NO_NUMBERS_LEFT';
  readonly facts?: Readonly<Record<string, string | number>> | undefined;
}

type Outcome = Result<{ readonly reserve: Reserve; readonly given: GivenNumber }, OfflineRefusal>;

/**
 * Decides a wish without the server, by the hall's own rules on the last hall known. The reserve that comes back must be on
 * the disk before the number is shown. The same wish again is the same number.
 */
export function giveNumber(
  reserve: Reserve,
  wish: OfflineWish,
  { hall, now, newId }: Circumstances,
): Outcome {
  const before = givenFor(reserve, wish.id);
  if (before !== undefined) return ok({ reserve, given: before });
  const known = hallAsKnown(hall, reserve, now);
  const at = momentIn(known, now);
  const by: Actor = { kind: 'citizen' };
  const asked = decide(known, { id: wish.id, by, command: { type: 'issue', ...wish.request } }, at);
  if (!asked.ok) return asked;
  const number = numberFor(known, reserve, wish.request.serviceId);
  if (number === null) return refuse({ code: 'NO_NUMBERS_LEFT' });
  const command = adoption(reserve, wish, number, at);
  const adopted = decide(known, { id: newId, by, command }, at);
  const ticket = adopted.ok ? regularTicket(adopted.value) : null;
  if (ticket === null || known.day === null) return refuse({ code: 'NO_NUMBERS_LEFT' });
  const shown = { ticketId: ticket.id, label: ticket.label, issuedAt: at, ...shownWith(asked.value) };
  const { papers = null } = wish;
  const given = { id: newId, wishId: wish.id, day: known.day, command, papers, shown, isHandedIn: false };
  return ok({ reserve: withGiven(reserve, number, given), given });
}

interface NextNumber {
  readonly lease: Lease;
  readonly value: number;
}

function numberFor(hall: Hall, reserve: Reserve, serviceId: string): NextNumber | null {
  const service = serviceOf(hall.configuration, serviceId);
  const series = service && seriesOf(hall.configuration, service.seriesId);
  if (series === undefined || hall.day === null) return null;
  for (const lease of leasesFor(reserve, hall.day, series.id)) {
    const value = nextIn(hall, series, lease);
    if (value !== null) return { lease, value };
  }
  return null;
}

function nextIn(hall: Hall, series: Series, { next, to }: Lease): number | null {
  for (let number = next; number <= to; number++) if (!isTaken(hall, series, number)) return number;
  return null;
}

const adoption = (
  { incarnation }: Reserve,
  { id, request }: OfflineWish,
  { lease, value }: NextNumber,
  at: number,
): AdoptOffline => ({
  ...{ type: 'adopt-offline', ...request, channel: 'kiosk-offline', number: value, insteadOf: id },
  ...{ holder: lease.holder, incarnation, arrivedAt: at, grantedAt: lease.grantedAt },
});

function regularTicket(events: readonly HallEvent[]) {
  for (const event of events) {
    if (event.type !== 'offline-ticket-adopted') continue;
    return event.irregular === null && event.filedAs === null ? event.ticket : null;
  }
  return null;
}

function shownWith(events: readonly HallEvent[]): Pick<GivenNumber['shown'], 'ahead' | 'wait'> {
  for (const event of events) if (event.type === 'ticket-issued') return event.shown;
  return { ahead: 0, wait: { kind: 'unknown' } };
}

function withGiven(reserve: Reserve, { lease, value }: NextNumber, given: GivenNumber): Reserve {
  const leases = reserve.leases.map((one) => (one === lease ? { ...one, next: value + 1 } : one));
  return { ...reserve, leases, given: [...reserve.given, given] };
}
