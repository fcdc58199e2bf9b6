import { addDays, businessDayAt, instantOf } from '../../../calendar/local-time.ts';
import { placements, type CounterCommand, type HallCommand, type Request } from '../../command.ts';
import type { CallingRule, HallConfiguration } from '../../configuration.ts';
import { counterIn } from '../../hall.ts';
import type { TicketId } from '../../ticket.ts';
import { ticketsOf } from '../../ticket-book.ts';
import { aConfiguration, aCounter, aSeries, minutes, theRules } from '../a-configuration.ts';
import { aManager, aRequest, clerkOf } from '../a-hall-day.ts';
import type { History } from './history.ts';
import type { Link, ModelKiosk } from './kiosk.ts';

/** One random step: what, and two numbers that choose among what there is. */
export interface Action {
  readonly kind: ActionKind;
  readonly a: number;
  readonly b: number;
  readonly waitMs: number;
}

export interface World {
  readonly history: History;
  readonly kiosks: readonly ModelKiosk[];
}

type Act = (world: World, a: number, b: number) => unknown;

const reason = 'because';
const links: readonly Link[] = ['whole', 'answer-lost', 'request-lost'];
const counterIds = ['1', '2', '3'] as const;
const pick = <T>(list: readonly T[], index: number): T | undefined => list[index % Math.max(1, list.length)];
const counterAt = (index: number): string => counterIds[index % 3] ?? '1';

const rules: readonly CallingRule[] = [
  { kind: 'priority-first', inRow: 1 },
  { kind: 'priority-first', inRow: 2 },
  { kind: 'ratio', priority: 2, ordinary: 2 },
  { kind: 'longest-wait' },
];

export function aModelConfiguration(version: number, seed: number): HallConfiguration {
  const rule = (shift: number): CallingRule =>
    rules[(seed + shift) % rules.length] ?? { kind: 'longest-wait' };
  const closing = seed % 2 === 0 ? 'expire' : 'carry-over';
  const noShow = { minimumCalls: 1, minimumMs: 0 };
  return aConfiguration({
    version,
    // A short band: kiosks borrow four numbers at a time and come to the end of them.
    series: ['a', 'b'].map((id) => aSeries(id, { offlineFrom: 800, last: 843 })),
    counters: [
      aCounter('1', ['birth'], rule(0)),
      aCounter('2', ['birth', 'land'], rule(seed % 3)),
      { id: '3', zoneId: 'main', profile: { tiers: [['land'], ['birth']], rule: rule(0) } },
    ],
    rules: theRules({ noShow, closing, parkAtMostMs: minutes(10), alwaysOpen: true }),
  });
}

const requestOf = (a: number, b: number, now: number): Request =>
  aRequest({
    serviceId: a % 3 === 0 ? 'land' : 'birth',
    priorityClassId: b % 4 === 0 ? 'elderly' : null,
    appointmentAt: b % 8 === 1 ? now + minutes((b % 5) * 6 - 6) : null,
  });

const atCounter =
  (command: (counterId: string, b: number) => CounterCommand): Act =>
  ({ history }, a, b) =>
    history.give(command(counterAt(a), b));

const withTicket =
  (command: (ticketId: TicketId, b: number) => HallCommand): Act =>
  ({ history }, a, b) => {
    const ticket = pick([...ticketsOf(history.hall.tickets)], a);
    return ticket && history.give(command(ticket.id, b), b % 2 === 0 ? aManager : clerkOf(counterAt(b)));
  };

const powerCuts = ['none', 'none', 'none', 'before-write', 'after-write'] as const;

const issueBy =
  (link: Link): Act =>
  ({ history, kiosks }, a, b) =>
    pick(kiosks, a)?.issue(requestOf(a, b, history.now), link, pick(powerCuts, b) ?? 'none');

const minuteOf = (hour: number): number => hour * 60;
const clock = ({ hall, now }: History, day: string, hour: number): number =>
  Math.max(now, instantOf(hall.configuration.timeZone, day, minuteOf(hour)));
const dayNow = ({ hall, now }: History): string => businessDayAt(hall.configuration.timeZone, now);

function eveningComes({ history }: World): void {
  history.now = clock(history, history.hall.day ?? dayNow(history), 17);
}

/** The morning comes, and the server has not opened the day yet: nobody has started it. */
function nightPasses({ history, kiosks }: World): void {
  const next = addDays(dayNow(history), 1);
  for (const kiosk of kiosks) kiosk.newDay();
  history.now = clock(history, next, 8);
}

function openNextDay(world: World, a: number): void {
  const { history } = world;
  const { day, configuration } = history.hall;
  if (dayNow(history) <= (day ?? '')) nightPasses(world);
  history.give({
    ...{ type: 'open-day', day: dayNow(history) },
    configuration: aModelConfiguration(configuration.version + 1, a),
  });
}

/** Sooner or later a server is started and opens the day that has come. */
export function letTheDayBegin(world: World): void {
  const { hall } = world.history;
  if (dayNow(world.history) > (hall.day ?? '')) openNextDay(world, 0);
}

/** The next step that the clerk's ticket calls for: most of a day is this. */
const proceed: Act = ({ history }, a) => {
  const counterId = counterAt(a);
  const { session, ticketId } = counterIn(history.hall, counterId);
  if (session === null) return history.give({ type: 'open-counter', counterId });
  if (ticketId === null) return history.give({ type: 'call-next', counterId, finishCurrent: false });
  const started = history.give({ type: 'start', counterId });
  return started.ok ? started : history.give({ type: 'call-next', counterId, finishCurrent: true });
};

export const acts = {
  issue: issueBy('whole'),
  'issue, answer lost': issueBy('answer-lost'),
  'issue, request lost': issueBy('request-lost'),
  proceed,
  'late arrival': ({ kiosks }, a) => pick(kiosks, a)?.lateArrival(),
  lease: ({ kiosks }, a, b) => pick(kiosks, a)?.lease(b % 4 === 0),
  cut: ({ kiosks }, a) => pick(kiosks, a)?.cut(),
  heal: ({ kiosks }, a) => pick(kiosks, a)?.heal(),
  restart: ({ kiosks }, a, b) => pick(kiosks, a)?.resume(pick(links, b) ?? 'whole'),
  misdate: ({ kiosks }, a, b) => pick(kiosks, a)?.misdate(b % 2 === 0 ? 1 : -1),
  evening: eveningComes,
  night: nightPasses,
  wipe: ({ kiosks }, a) => pick(kiosks, a)?.wipe(),
  sync: ({ kiosks }, a, b) => pick(kiosks, a)?.sync(b % 3 !== 0),
  duplicate: ({ history }, a) => {
    const envelope = pick(history.sent, a);
    return envelope && history.send(envelope);
  },
  pause: atCounter((counterId) => ({ type: 'pause-counter', counterId, reason, until: null })),
  resume: atCounter((counterId) => ({ type: 'resume-counter', counterId })),
  'close counter': atCounter((counterId) => ({ type: 'close-counter', counterId })),
  'call next': atCounter((counterId) => ({ type: 'call-next', counterId, finishCurrent: false })),
  recall: atCounter((counterId) => ({ type: 'recall', counterId })),
  uncall: atCounter((counterId) => ({ type: 'uncall', counterId, reason })),
  finish: atCounter((counterId) => ({ type: 'finish', counterId })),
  'no-show': atCounter((counterId) => ({ type: 'no-show', counterId })),
  park: atCounter((counterId) => ({ type: 'park', counterId, reason, forMs: null })),
  undo: atCounter((counterId) => ({ type: 'undo', counterId })),
  requeue: atCounter((counterId, b) => ({
    ...{ type: 'requeue', counterId, reason, placement: pick(placements, b) ?? 'last' },
  })),
  transfer: atCounter((counterId, b) => ({
    ...{
      type: 'transfer',
      counterId,
      reason,
      placement: pick(placements, b) ?? 'last',
      comeBack: b % 2 === 0,
    },
    to:
      b % 3 === 0
        ? { kind: 'counter', counterId: counterAt(b >> 1) }
        : { kind: 'service', serviceId: b % 4 < 2 ? 'land' : 'birth' },
  })),
  'walk in': atCounter((counterId, b) => ({
    ...{ type: 'serve-without-ticket', counterId, serviceId: b % 2 ? 'land' : 'birth', procedureCode: null },
  })),
  'call by name': ({ history }, a, b) => {
    const ticket = pick(
      [...ticketsOf(history.hall.tickets)].filter(({ state }) => state === 'waiting'),
      b,
    );
    const counterId = counterAt(a);
    return ticket && history.give({ type: 'call-ticket', counterId, ticketId: ticket.id, reason });
  },
  'return parked': withTicket((ticketId) => ({ type: 'return-parked', ticketId })),
  'bring back': withTicket((ticketId) => ({ type: 'bring-back', ticketId, reason })),
  cancel: withTicket((ticketId) => ({ type: 'cancel', ticketId, reason })),
  uncancel: withTicket((ticketId) => ({ type: 'uncancel', ticketId })),
  hold: withTicket((ticketId) => ({ type: 'hold', ticketId })),
  rate: withTicket((ticketId, b) => ({ type: 'use-rating-right', ticketId, leg: 1 + (b % 2) })),
  priority: withTicket((ticketId, b) => ({
    ...{ type: 'change-priority', ticketId, classId: b % 5 === 0 ? null : 'elderly' },
    state: b % 3 === 0 ? 'refused' : 'confirmed',
  })),
  'stop issuing': ({ history }, a) => {
    const serviceId = a % 2 === 0 ? null : 'birth';
    history.give({ type: 'stop-issuing', serviceId, reason });
    return history.give({ type: 'resume-issuing', serviceId: a % 4 < 2 ? serviceId : null });
  },
  'move waiting': ({ history }, a) => {
    const [from, to] = a % 2 === 0 ? (['birth', 'land'] as const) : (['land', 'birth'] as const);
    return history.give({ type: 'move-waiting', from, to, reason });
  },
  'change profile': ({ history }, a, b) =>
    history.give({
      ...{ type: 'change-profile', counterId: counterAt(a) },
      profile: {
        tiers: pick([[['birth']], [['land'], ['birth']], [['birth', 'land']], [['land']]], b) ?? [['birth']],
        rule: pick(rules, a + b) ?? { kind: 'longest-wait' },
      },
    }),
  publish: ({ history }, a) =>
    history.give({
      type: 'publish-configuration',
      configuration: aModelConfiguration(history.hall.configuration.version + 1, a),
    }),
  'close day': ({ history }, a) =>
    history.give({ type: 'close-day', policy: a % 2 === 0 ? 'expire' : 'carry-over' }),
  'open next day': openNextDay,
} as const satisfies Record<string, Act>;

export type ActionKind = keyof typeof acts;
