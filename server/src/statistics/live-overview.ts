import type { LiveOverview, Trouble } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import {
  countersServing,
  ratingFiguresOf,
  Tally,
  targetsFor,
  ticketsOf,
  type Counter,
  type Hall,
  type RatingLevel,
  type StatisticsRules,
  type Ticket,
  type WaitingTicket,
} from '@sanh/domain';
import type { KnownCentre } from '../centres/centres.ts';
import type { Devices } from '../devices/devices.ts';
import { knownDevices, type KnownDevice } from '../devices/known-devices.ts';
import { silentAfterMs } from '../devices/list-devices.ts';
import type { Halls } from '../halls/halls.ts';
import type { Troubles } from '../troubles/troubles.ts';
import { countedCentre } from './node-of.ts';
import type { OpenedNode } from './organisation.ts';

export interface LiveSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly devices: Pick<Devices, 'sql' | 'reports'>;
  readonly troubles: Pick<Troubles, 'of'>;
}

type LiveCentre = LiveOverview['centres'][number];

/** Every hall below a node as it is now. */
export async function liveOverview(
  { sql, halls, devices, troubles }: LiveSources,
  node: OpenedNode,
  now: number,
): Promise<LiveOverview> {
  const ids = node.known.map(({ id }) => id);
  const live = await Promise.all(
    node.known.map(async (known) => ({ known, ...(await halls.now(known.id)) })),
  );
  const [devicesOf, troublesOf, ratingsOf] = await Promise.all([
    knownDevices(devices, ids),
    troubles.of(ids),
    ratingsOfDay(sql, live),
  ]);
  return {
    ...{ node: { scope: node.scope, id: node.id, names: node.names }, now },
    centres: live.map(({ known, hall }) => {
      const troublesHere = troublesOf.get(known.id) ?? [];
      const { tally, lowest } = ratingsOf.get(known.id) ?? noRatings();
      return {
        ...hallNow(known, hall, now),
        devices: devicesNow(devicesOf.get(known.id) ?? [], troublesHere, now),
        printers: countOf(troublesHere, 'printer'),
        troubles: troublesHere.length,
        bound: ratingFiguresOf(tally, 'bound'),
        unbound: ratingFiguresOf(tally, 'unbound'),
        lowest,
      };
    }),
  };
}

type HallNow = Omit<LiveCentre, 'devices' | 'printers' | 'troubles' | 'bound' | 'unbound' | 'lowest'>;

const countOf = (troubles: readonly Trouble[], wanted: Trouble['kind']): number =>
  troubles.filter(({ kind }) => kind === wanted).length;

function hallNow(known: KnownCentre, hall: Hall, now: number): HallNow {
  const { rules } = countedCentre(known);
  const tickets = [...ticketsOf(hall.tickets)];
  const waiting = tickets.filter((ticket) => ticket.state === 'waiting');
  const sessions = Object.values(hall.counters).flatMap(({ session }) => session ?? []);
  const isInHand = ({ state }: Ticket): boolean => state === 'called' || state === 'serving';
  return {
    ...{ id: known.id, names: known.view.names, phase: hall.phase, day: hall.day, waiting: waiting.length },
    ...{ longestWait: longestWait(waiting, rules, now), calledOrServing: tickets.filter(isInHand).length },
    served: tickets.filter((ticket) => ticket.state === 'ended' && ticket.outcome === 'served').length,
    counters: {
      all: known.configuration.counters.length,
      open: sessions.length,
      paused: sessions.filter(({ pause }) => pause !== null).length,
    },
    silent: hall.configuration.counters.flatMap(
      (counter) => silent({ hall, counter, waiting }, rules, now) ?? [],
    ),
  };
}

function longestWait(
  waiting: readonly WaitingTicket[],
  rules: StatisticsRules,
  now: number,
): LiveCentre['longestWait'] {
  const [first, ...others] = waiting;
  if (first === undefined) return null;
  const longest = others.reduce((found, one) => (one.queuedAt < found.queuedAt ? one : found), first);
  const ms = Math.max(0, now - longest.queuedAt);
  const target = targetsFor(rules, longest.serviceId).wait;
  return { ms, ticketId: longest.id, label: longest.label, isOverTarget: target !== null && ms > target };
}

/** Null of a counter that works, rests or has nobody to call. */
function silent(
  { hall, counter, waiting }: { hall: Hall; counter: Counter; waiting: readonly WaitingTicket[] },
  { silentAfterMs: afterMs }: StatisticsRules,
  now: number,
): LiveCentre['silent'][number] | null {
  const state = hall.counters[counter.id];
  if (state?.session == null || state.session.pause !== null || state.ticketId !== null) return null;
  const sinceMs = now - Math.max(state.session.openedAt, state.lastStep?.at ?? 0);
  const isFor = ({ line, serviceId }: WaitingTicket): boolean =>
    line === `counter:${counter.id}` ||
    (line === `service:${serviceId}` && countersServing(hall.configuration, serviceId).includes(counter));
  const forIt = waiting.filter((ticket) => isFor(ticket) && now - ticket.queuedAt > afterMs).length;
  if (sinceMs <= afterMs || forIt === 0) return null;
  return { counterId: counter.id, clerkId: state.session.clerkId, sinceMs, waiting: forIt };
}

function devicesNow(
  known: readonly KnownDevice[],
  troubles: readonly Trouble[],
  now: number,
): LiveCentre['devices'] {
  const paired = known.filter(({ isRevoked }) => !isRevoked);
  const isSilent = ({ health, pairedAt }: KnownDevice): boolean =>
    now - (health?.seenAt ?? pairedAt) > silentAfterMs;
  const behind = countOf(troubles, 'device-behind');
  return { all: paired.length, silent: paired.filter(isSilent).length, behind };
}

interface Live {
  readonly known: KnownCentre;
  readonly hall: Hall;
}

interface RatingsNow {
  readonly tally: Tally;
  readonly lowest: { count: number; unread: number };
}

const noRatings = (): RatingsNow => ({ tally: new Tally(), lowest: { count: 0, unread: 0 } });

interface RatingCount {
  readonly id: string;
  readonly level: RatingLevel;
  readonly is_bound: boolean;
  readonly is_lowest: boolean;
  readonly count: number;
  readonly unread: number;
}

/** Of the day that each hall is at. */
async function ratingsOfDay(sql: Sql, live: readonly Live[]): Promise<ReadonlyMap<string, RatingsNow>> {
  const open = live.filter(({ hall }) => hall.day !== null);
  const rows = await sql<RatingCount[]>`
    select r.centre_id as id, r.level, r.ticket_id is not null as is_bound, r.is_lowest, count(*)::int as count,
      count(*) filter (where r.state = 'new')::int as unread
    from unnest(${open.map(({ known }) => known.id)}::text[], ${open.map(({ hall }) => hall.day ?? '')}::text[]::date[]) as h(id, day)
    join rating r on r.centre_id = h.id and r.business_day = h.day group by 1, 2, 3, 4`;
  const found = new Map(live.map(({ known }) => [known.id, noRatings()]));
  const satisfied = new Map(live.map(({ known }) => [known.id, known.centre.ratings.satisfied]));
  for (const { id, level, is_bound: isBound, is_lowest: isLowest, count, unread } of rows) {
    const { tally, lowest } = found.get(id) ?? noRatings();
    const binding = isBound ? 'bound' : 'unbound';
    tally.count(`${binding}.${level}`, count);
    if (satisfied.get(id)?.includes(level) === true) tally.count(`${binding}.content`, count);
    if (!isLowest) continue;
    lowest.count += count;
    lowest.unread += unread;
  }
  return found;
}
