import { counterOf, type CallingRule, type CounterId } from './configuration.ts';
import { lineIn, type Hall } from './hall.ts';
import { counterLine, queues, serviceLine, type Line, type Queue } from './line.ts';
import { comesBefore, countBefore, placeAt, type Place } from './places.ts';
import type { CallReason, CallRule, LineKey, LineTurn, TicketId } from './ticket.ts';

/** The next ticket for a counter, why it is the next, and how the lines' turns stand after it. */
export interface Choice {
  readonly ticketId: TicketId;
  readonly why: CallReason;
  readonly turns: readonly LineTurn[];
}

/** A line being read from its heads; `at` says how far each queue has been called in this reading. */
interface Reading {
  readonly key: LineKey;
  readonly line: Line;
  readonly at: Record<Queue, number>;
  privilegedInRow: number;
  ordinaryDue: number;
}

interface Candidate {
  readonly reading: Reading;
  readonly queue: Queue;
  readonly place: Place;
  readonly rule: CallRule;
}

const namedPassedOver = 5;

const read = (hall: Hall, key: LineKey): Reading => {
  const line = lineIn(hall, key);
  return {
    ...{ key, line, privilegedInRow: line.privilegedInRow, ordinaryDue: line.ordinaryDue },
    at: { first: 0, returning: 0, appointments: 0, priority: 0, ordinary: 0 },
  };
};

/** The lines a counter calls from, tier by tier; its personal line belongs to the first. */
function readTiers(hall: Hall, counterId: CounterId): { rule: CallingRule; tiers: Reading[][] } | null {
  const counter = counterOf(hall.configuration, counterId);
  if (counter === undefined) return null;
  const tiers = counter.profile.tiers.map((tier) => tier.map((service) => read(hall, serviceLine(service))));
  const personal = read(hall, counterLine(counterId));
  return { rule: counter.profile.rule, tiers: [[personal, ...(tiers[0] ?? [])], ...tiers.slice(1)] };
}

const headOf = (reading: Reading, queue: Queue): Place | undefined =>
  placeAt(reading.line[queue], reading.at[queue]);

function earliest(readings: readonly Reading[], queue: Queue, rule: CallRule): Candidate | null {
  let best: Candidate | null = null;
  for (const reading of readings) {
    const place = headOf(reading, queue);
    if (place !== undefined && (best === null || comesBefore(place, best.place))) {
      best = { reading, queue, place, rule };
    }
  }
  return best;
}

const earlierOf = (a: Candidate | null, b: Candidate | null): Candidate | null => {
  if (a === null || b === null) return a ?? b;
  return comesBefore(b.place, a.place) ? b : a;
};

/** By waiting time alone; under this rule nobody is privileged, only a clerk's "first" stays first. */
function longestWaiting(readings: readonly Reading[]): Candidate | null {
  const all = (['returning', 'appointments', 'priority', 'ordinary'] as const).map((queue) =>
    earliest(readings, queue, 'longest-wait'),
  );
  return earliest(readings, 'first', 'first') ?? all.reduce(earlierOf, null);
}

const ordinaryWaits = (reading: Reading): boolean => headOf(reading, 'ordinary') !== undefined;

function byTurns(readings: readonly Reading[], dueBefore: number): Candidate | null {
  const ahead = earliest(readings, 'first', 'first') ?? earliest(readings, 'returning', 'returning');
  if (ahead !== null) return ahead;
  const owed = readings.filter((reading) => reading.ordinaryDue > 0 && ordinaryWaits(reading));
  if (owed.length > 0) return earliest(owed, 'ordinary', 'ordinary-due');
  const appointment = earliest(readings, 'appointments', 'appointment');
  if (appointment !== null && appointment.place.rank <= dueBefore) return appointment;
  const priority = earliest(readings, 'priority', 'priority');
  if (priority !== null) return priority;
  const early = appointment === null ? null : { ...appointment, rule: 'longest-wait' as const };
  return earlierOf(earliest(readings, 'ordinary', 'longest-wait'), early);
}

/** Turns in numbers: so many privileged in a row while an ordinary ticket waits, then so many ordinary ones. */
function turnsOf(rule: CallingRule): { inRow: number; ordinary: number } | null {
  if (rule.kind === 'longest-wait') return null;
  const [inRow, ordinary] = rule.kind === 'ratio' ? [rule.priority, rule.ordinary] : [rule.inRow, 1];
  return { inRow: atLeastOne(inRow), ordinary: atLeastOne(ordinary) };
}

/** Whatever stands in a configuration: no rule lets ordinary tickets wait for ever. */
const atLeastOne = (count: number): number => (count >= 1 ? Math.floor(count) : 1);

/** Moves the reading past the chosen ticket and keeps the turns; returns the turns that changed. */
function take(readings: readonly Reading[], chosen: Candidate, rule: CallingRule): LineTurn[] {
  chosen.reading.at[chosen.queue] += 1;
  const turns = turnsOf(rule);
  if (turns === null) return [];
  const isPrivileged = chosen.rule === 'appointment' || chosen.rule === 'priority';
  const touched = isPrivileged ? readings : chosen.queue === 'ordinary' ? [chosen.reading] : [];
  for (const reading of touched) {
    if (!isPrivileged) {
      reading.privilegedInRow = 0;
      reading.ordinaryDue = Math.max(0, reading.ordinaryDue - 1);
    } else if (!ordinaryWaits(reading)) {
      reading.privilegedInRow = 0;
      reading.ordinaryDue = 0;
    } else if (++reading.privilegedInRow >= turns.inRow) {
      reading.privilegedInRow = 0;
      reading.ordinaryDue = turns.ordinary;
    }
  }
  return touched.map(({ key, privilegedInRow, ordinaryDue }) => ({
    line: key,
    privilegedInRow,
    ordinaryDue,
  }));
}

/** Who has waited longer than the chosen one and is still in these lines. */
function passedOver(readings: readonly Reading[], chosen: Candidate): { named: TicketId[]; count: number } {
  const named: Place[] = [];
  let count = 0;
  for (const reading of readings) {
    for (const queue of queues) {
      const places = reading.line[queue];
      const end = countBefore(places, chosen.place);
      const from = reading.at[queue];
      if (end <= from) continue;
      count += end - from;
      for (let at = from; at < Math.min(end, from + namedPassedOver); at++) {
        const place = placeAt(places, at);
        if (place !== undefined) named.push(place);
      }
    }
  }
  named.sort((a, b) => (comesBefore(a, b) ? -1 : 1));
  return { named: named.slice(0, namedPassedOver).map((place) => place.id), count };
}

function choose(tiers: readonly Reading[][], rule: CallingRule, dueBefore: number): Choice | null {
  for (const readings of tiers) {
    const chosen = rule.kind === 'longest-wait' ? longestWaiting(readings) : byTurns(readings, dueBefore);
    if (chosen === null) continue;
    const over = passedOver(readings, chosen);
    const turns = take(readings, chosen, rule);
    const why = { rule: chosen.rule, passedOver: over.named, passedOverCount: over.count, note: null };
    return { ticketId: chosen.place.id, why, turns };
  }
  return null;
}

/**
 * The ticket a counter calls next and why; null when nobody waits for it.
 * Between two ordinary calls of a line at most the rule's number of appointment or priority tickets is called while an
 * ordinary one waits, so a ticket with n ordinary ones ahead waits behind at most (n + 1) times that number.
 */
export function nextTicket(hall: Hall, counterId: CounterId, now: number): Choice | null {
  return callingOrder(hall, counterId, now, 1)[0] ?? null;
}

/** The calling order of a counter as it stands now, with the reason of each place. */
export function callingOrder(
  hall: Hall,
  counterId: CounterId,
  now: number,
  limit: number,
): readonly Choice[] {
  const reading = readTiers(hall, counterId);
  if (reading === null) return [];
  const dueBefore = now + hall.configuration.rules.appointmentLeadMs;
  const order: Choice[] = [];
  while (order.length < limit) {
    const choice = choose(reading.tiers, reading.rule, dueBefore);
    if (choice === null) break;
    order.push(choice);
  }
  return order;
}
