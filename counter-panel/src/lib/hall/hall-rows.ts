import type { CentreView, Colleagues } from '@sanh/contract';
import {
  counterIn,
  countersServing,
  lengthOf,
  lineIn,
  placesOf,
  queues,
  serviceIn,
  serviceLine,
  ticketIn,
  type Hall,
} from '@sanh/domain';
import { deskStateOf, ticketInHand, type DeskState } from '../desk/desk-state.ts';
import { nameIn } from '../words/name-in.ts';

/** A counter of the hall: who is there, doing what, since when. */
export interface CounterGlance {
  readonly id: string;
  readonly number: string;
  readonly services: string;
  /** Null where nobody sits. */
  readonly clerk: { readonly name: string | null; readonly state: DeskState; readonly since: number } | null;
  readonly label: string | null;
}

/** A service of the hall: how many wait, the longest since when, at how many counters somebody serves it. */
export interface ServiceGlance {
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly waitingSince: number | null;
  readonly manned: number;
  readonly stopped: string | null;
}

export interface Around {
  readonly hall: Hall;
  readonly centre: CentreView | null;
  readonly colleagues: Colleagues;
}

const serviceNameIn = (centre: CentreView | null, id: string): string => {
  const view = centre?.services.find((one) => one.id === id);
  return nameIn(view?.shortNames ?? view?.names, id);
};

export const countersAtAGlance = ({ hall, centre, colleagues }: Around): readonly CounterGlance[] =>
  hall.configuration.counters.map(({ id, profile }) => {
    const { session } = counterIn(hall, id);
    const state = deskStateOf(hall, id);
    const ticket = ticketInHand(state);
    return {
      ...{ id, label: ticket?.label ?? null },
      number: centre?.counters.find((one) => one.id === id)?.number ?? id,
      services: profile.tiers
        .flat()
        .map((service) => serviceNameIn(centre, service))
        .join(', '),
      clerk: session && { name: colleagues[session.clerkId] ?? null, state, since: sinceOf(state) },
    };
  });

function sinceOf(state: DeskState): number {
  if (state.kind === 'serving') return state.ticket.startedAt;
  if (state.kind === 'called') return state.ticket.calledAt;
  return state.kind === 'paused' ? state.since : state.freeSince;
}

export const servicesAtAGlance = ({ hall, centre }: Omit<Around, 'colleagues'>): readonly ServiceGlance[] =>
  hall.configuration.services.map(({ id }) => ({
    ...{ id, name: serviceNameIn(centre, id), stopped: serviceIn(hall, id).stopped },
    waiting: lengthOf(lineIn(hall, serviceLine(id))),
    waitingSince: waitingSince(hall, id),
    manned: countersServing(hall.configuration, id).filter(
      (counter) => counterIn(hall, counter.id).session !== null,
    ).length,
  }));

function waitingSince(hall: Hall, serviceId: string): number | null {
  const line = lineIn(hall, serviceLine(serviceId));
  const times = queues
    .flatMap((queue) => [...placesOf(line[queue])])
    .map((place) => ticketIn(hall, place.id)?.queuedAt ?? Infinity);
  return times.length === 0 ? null : Math.min(...times);
}
