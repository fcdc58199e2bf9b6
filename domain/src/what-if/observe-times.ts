import type { CounterId } from '../hall/configuration.ts';
import type { RecordedEvent } from '../hall/event.ts';
import { evolve } from '../hall/evolve.ts';
import { ticketIn, type Hall } from '../hall/hall.ts';
import type { Attending, Gap } from './observed-day.ts';
import { Readiness } from './readiness.ts';
import { sliceSize, type Sliced } from './sliced.ts';
import { TimesOfDay, type TypicalTimes } from './typical-times.ts';

/** Half a version: after the event that came between, before the next one. */
const justAfter = 0.5;

/** How long people and clerks took, read while the day is folded; what was cut short is carried on as is typical. */
export function* observeTimes(
  before: Hall,
  events: readonly RecordedEvent[],
  attending: ReadonlyMap<CounterId, readonly Attending[]>,
): Sliced<{ gaps: ReadonlyMap<CounterId, readonly Gap[]>; typical: TypicalTimes }> {
  const readiness = new Readiness();
  const seats = new Seats(attending);
  const gaps = new Map<CounterId, Gap[]>();
  const times = new TimesOfDay();
  let hall = before;
  for (const [index, recorded] of events.entries()) {
    if (recorded.event.type !== 'day-closed') timeOf(times, hall, recorded);
    hall = evolve(hall, recorded);
    times.configuration = hall.configuration;
    for (const { counterId, since } of readiness.look(hall, (id) => seats.isDone(id, recorded.version)))
      if (since !== null) addGap(gaps, times, { counterId, since, recorded });
    if (index % sliceSize === 0) yield;
  }
  const last = events.at(-1);
  if (last !== undefined) {
    for (const [counterId, since] of readiness.open())
      addGap(gaps, times, { counterId, since, recorded: last });
    carryOn(attending, times, { hall, last });
  }
  return { gaps, typical: times };
}

function addGap(
  gaps: Map<CounterId, Gap[]>,
  times: TimesOfDay,
  { counterId, since, recorded }: { counterId: CounterId; since: number; recorded: RecordedEvent },
): void {
  const { event, at, version } = recorded;
  const isWhole =
    event.type === 'ticket-called' && event.counterId === counterId && event.why.rule !== 'chosen';
  const gap = { ms: at - since, order: isWhole ? version : version + justAfter, isWhole };
  if (isWhole) times.gaps.add(counterId, gap.ms);
  const known = gaps.get(counterId);
  if (known === undefined) gaps.set(counterId, [gap]);
  else known.push(gap);
}

function timeOf(times: TimesOfDay, hall: Hall, { event, at }: RecordedEvent): void {
  if (event.type !== 'service-started' && event.type !== 'leg-finished') return;
  const ticket = ticketIn(hall, event.ticketId);
  if (event.type === 'service-started' && ticket?.state === 'called')
    times.walks.add(ticket.serviceId, at - ticket.calledAt);
  if (event.type === 'leg-finished' && ticket?.state === 'serving' && ticket.channel !== 'walk-in')
    times.services.add(ticket.serviceId, at - ticket.startedAt);
}

/** Which attendance each counter is at while the log is read. */
class Seats {
  readonly #attending: ReadonlyMap<CounterId, readonly Attending[]>;
  readonly #at = new Map<CounterId, number>();

  constructor(attending: ReadonlyMap<CounterId, readonly Attending[]>) {
    this.#attending = attending;
  }

  isDone(counterId: CounterId, version: number): boolean {
    const all = this.#attending.get(counterId) ?? [];
    let at = this.#at.get(counterId) ?? -1;
    while (all[at + 1] !== undefined && (all[at + 1]?.from.version ?? 0) <= version) at++;
    this.#at.set(counterId, at);
    return at < 0 || (all[at]?.endedBy ?? 0) <= version;
  }
}

/** Whoever was at a counter when the day closed, or when their number was voided, would have been served on. */
function carryOn(
  attending: ReadonlyMap<CounterId, readonly Attending[]>,
  typical: TypicalTimes,
  { hall, last }: { hall: Hall; last: RecordedEvent },
): void {
  for (const all of attending.values()) {
    for (const one of all) {
      const lastStep = one.steps.at(-1)?.command.type;
      const hasLeft =
        lastStep !== undefined && !['start', 'recall', 'change-priority', 'undo'].includes(lastStep);
      if (hasLeft) continue;
      finishAsTypical(one, typical, { hall, last: one.cutShort ?? last });
    }
  }
}

function finishAsTypical(
  one: Attending,
  typical: TypicalTimes,
  { hall, last }: { hall: Hall; last: RecordedEvent },
): void {
  const { event, at } = one.from;
  if (!('counterId' in event) || event.counterId === null) return;
  const { counterId } = event;
  const serviceId = ticketIn(hall, one.ticketId)?.serviceId ?? '';
  const [elapsed, order] = [last.at - at, last.version + justAfter];
  const started = one.steps.findLast(({ command }) => command.type === 'start');
  const isWalkIn = event.type === 'walk-in-started';
  const startMs = started?.afterMs ?? (isWalkIn ? 0 : Math.max(elapsed, typical.walkMs(serviceId)));
  if (started === undefined && !isWalkIn)
    one.steps.push({ afterMs: startMs, order, command: { type: 'start', counterId }, then: null });
  const finishMs = Math.max(elapsed, startMs + typical.serviceMs(serviceId));
  one.steps.push({ afterMs: finishMs, order, command: { type: 'finish', counterId }, then: null });
}
