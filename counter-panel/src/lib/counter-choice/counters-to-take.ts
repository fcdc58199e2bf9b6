import type { CentreView, Colleagues } from '@sanh/contract';
import { counterIn, lengthOf, lineIn, serviceLine, type Hall } from '@sanh/domain';
import { nameIn } from '../words/name-in.ts';

export interface CounterToTake {
  readonly id: string;
  readonly number: string;
  readonly name: string;
  readonly waiting: number;
  readonly taken: {
    readonly byName: string | null;
    readonly since: number;
    readonly isPaused: boolean;
    readonly isBusy: boolean;
  } | null;
}

/** Every counter of the centre with who sits there and how many wait for what it serves. */
export function countersToTake(
  hall: Hall,
  centre: CentreView | null,
  colleagues: Colleagues,
): readonly CounterToTake[] {
  return hall.configuration.counters.map(({ id, profile }) => {
    const view = centre?.counters.find((one) => one.id === id);
    const { session, ticketId } = counterIn(hall, id);
    const waiting = profile.tiers
      .flat()
      .reduce((sum, service) => sum + lengthOf(lineIn(hall, serviceLine(service))), 0);
    const taken = session && {
      byName: colleagues[session.clerkId] ?? null,
      since: session.openedAt,
      isPaused: session.pause !== null,
      isBusy: ticketId !== null,
    };
    return { id, number: view?.number ?? id, name: nameIn(view?.names), waiting, taken };
  });
}
