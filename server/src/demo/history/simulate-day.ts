import {
  estimateWait,
  openIntervalsOn,
  ticketIn,
  type Actor,
  type Channel,
  type Chance,
  type CounterId,
  type Hall,
  type HallConfiguration,
  type OpenInterval,
  type Ticket,
} from '@sanh/domain';
import { arrivalsOf, type Arrival } from './arrivals.ts';
import type { Clerk } from './habits.ts';
import type { HistoryDay } from './history-days.ts';
import { aGivenRating, aWordlessRating, type GivenRating, type RatingManner } from './given-rating.ts';
import { SimulatedClerk } from './simulated-clerk.ts';
import { SimulatedDay, type DayLog } from './simulated-day.ts';

const minute = 60_000;
/** As the day's own clockwork closes it. */
const afterClosingMs = 120 * minute;
const system: Actor = { kind: 'system' };
const kiosk: Actor = { kind: 'device', id: 'demo' };
const citizen: Actor = { kind: 'citizen' };

export interface SimulatedCentre {
  readonly configuration: HallConfiguration;
  /** Catalogue procedures of each service, the frequent ones first. */
  readonly procedures: ReadonlyMap<string, readonly string[]>;
  readonly ratings: RatingManner;
}

export interface LivedDay {
  readonly log: DayLog;
  readonly ratings: readonly GivenRating[];
}

/** One day of a centre from opening to closing: who comes, who serves whom, who rates. */
export function simulateDay(
  before: Hall,
  centre: SimulatedCentre,
  { plan, seats, chance }: { plan: HistoryDay; seats: ReadonlyMap<CounterId, Clerk>; chance: Chance },
): LivedDay {
  const { configuration } = centre;
  const hours = openIntervalsOn(configuration.calendar, configuration.timeZone, plan.day);
  const [first, last] = [hours[0], hours.at(-1)];
  if (first === undefined || last === undefined) throw new Error(`${plan.day} has no hours`);
  const from = first.fromMs - configuration.rules.issueBeforeOpeningMs;
  const day = new SimulatedDay(before, { day: plan.day, from, chance });
  const crowd = new Crowd(day, centre, hours);
  day.at(from, () => day.give({ type: 'open-day', day: plan.day, configuration }, system));
  for (const [counterId, clerk] of seats)
    new SimulatedClerk({ day, counterId, clerk, hours, ...crowd.toClerks }).work();
  for (const arrival of arrivalsOf(configuration, { day: plan.day, load: plan.load, seats }, chance))
    day.at(arrival.at, () => crowd.arrive(arrival));
  for (let left = chance.whole(0, 4); left > 0; left--)
    day.at(chance.between(first.fromMs, last.toMs), () => crowd.rateUnbound());
  day.at(last.toMs + afterClosingMs, () => day.give({ type: 'close-day', policy: 'expire' }, system));
  return { log: day.run(), ratings: crowd.ratings };
}

/** The people who come. */
class Crowd {
  readonly ratings: GivenRating[] = [];
  readonly #day: SimulatedDay;
  readonly #centre: SimulatedCentre;
  readonly #hours: readonly OpenInterval[];

  constructor(day: SimulatedDay, centre: SimulatedCentre, hours: readonly OpenInterval[]) {
    this.#day = day;
    this.#hours = hours;
    this.#centre = centre;
  }

  readonly toClerks = {
    onServed: (ticket: Ticket, clerk: Clerk): void => this.#mayRate(ticket, clerk),
    onParked: (ticket: Ticket): void => this.#mendPapers(ticket),
  };

  arrive(arrival: Arrival, isBack = false): void {
    if (this.#isTooLong(arrival)) {
      if (!isBack) this.#comeBack(arrival);
      return;
    }
    const { serviceId } = arrival;
    const { chance } = this.#day;
    const { configuration, procedures } = this.#centre;
    const known = procedures.get(serviceId) ?? [];
    const isPriority = configuration.priorityClasses.length > 0 && chance.happens(0.07);
    const channel: Channel = chance.happens(0.06) ? 'desk' : 'kiosk';
    const request = {
      serviceId,
      priorityClassId: isPriority
        ? (configuration.priorityClasses[chance.whole(0, configuration.priorityClasses.length - 1)]?.id ??
          null)
        : null,
      procedureCode: chance.happens(0.8)
        ? (known[Math.floor(known.length * chance.next() ** 2)] ?? null)
        : null,
      ...{ language: chance.happens(0.985) ? 'vi' : 'en', channel, appointmentAt: null },
    } as const;
    const [event] = this.#day.give({ type: 'issue', ...request }, kiosk);
    if (event?.type === 'ticket-issued' && chance.happens(0.02)) this.#giveUp(event.ticket.id);
  }

  /** The kiosk says how long it would take before a number is taken. */
  #isTooLong({ serviceId }: Arrival): boolean {
    const { hall, now, chance } = this.#day;
    const patienceMs = chance.lognormal(70 * minute, 0.25);
    const wait = estimateWait(hall, serviceId, now);
    return wait.kind === 'range' && wait.toMs > patienceMs;
  }

  /** Some try once more when the crowd may be gone, others on another day. */
  #comeBack(arrival: Arrival): void {
    const { chance, now } = this.#day;
    const open = this.#hours.find(({ toMs }) => toMs > now + 60 * minute);
    if (open === undefined || !chance.happens(0.6)) return;
    const from = Math.max(open.fromMs, now + 60 * minute);
    this.#day.at(chance.between(from, open.toMs), () => this.arrive(arrival, true));
  }

  #giveUp(ticketId: string): void {
    const { chance } = this.#day;
    this.#day.after(chance.between(8, 40) * minute, () => {
      if (ticketIn(this.#day.hall, ticketId)?.state === 'waiting')
        this.#day.give({ type: 'cancel', ticketId, reason: 'citizen-left' }, citizen);
    });
  }

  #mendPapers({ id }: Ticket): void {
    const { chance } = this.#day;
    if (chance.happens(0.12)) return;
    this.#day.after(chance.between(5, 38) * minute, () =>
      this.#day.give({ type: 'return-parked', ticketId: id }, citizen),
    );
  }

  #mayRate(ticket: Ticket, clerk: Clerk): void {
    const { chance } = this.#day;
    if (ticket.channel === 'walk-in' || !chance.happens(0.36)) return;
    this.#day.after(chance.between(6, 90) * 1000, () => {
      const { id: ticketId, leg } = ticket;
      const [event] = this.#day.give({ type: 'use-rating-right', ticketId, leg }, citizen);
      if (event !== undefined)
        this.ratings.push(aGivenRating(this.#day, this.#centre.ratings, { ticket, clerk }));
    });
  }

  rateUnbound(): void {
    this.ratings.push(aWordlessRating(this.#day, this.#centre.ratings));
  }
}
