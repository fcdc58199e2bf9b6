import { nextTicket } from './calling-order.ts';
import type { RecordedEvent } from './event.ts';
import { evolve } from './evolve.ts';
import { hashOfHall } from './hash.ts';
import { emptyHall, type Hall } from './hall.ts';
import { callsFollowTheOrder } from './invariants/call-order.ts';
import { numbersAreGivenOnce } from './invariants/numbers.ts';
import { ratingsCountOnce } from './invariants/ratings.ts';
import { stateFaults } from './invariants/state.ts';
import type { Watch } from './invariants/watch.ts';
import { ordinaryWaitIsBounded } from './invariants/wait-bound.ts';

/** What the log is read by; a test may put a wrong variant in its place and see it found out. */
export interface HallRulebook {
  readonly evolve: typeof evolve;
  readonly nextTicket: typeof nextTicket;
}

/**
 * What is wrong with a hall and its log; empty when all holds. The log begins with the hall's first event or with a day.
 * I1 numbers, I2 replay, I3 tickets, counters and lines, I5 order and bound of calls, I7 ratings, I10 versions.
 */
export function checkInvariants(
  hall: Hall,
  log: readonly RecordedEvent[],
  rules: HallRulebook = { evolve, nextTicket },
): readonly string[] {
  const faults: string[] = [];
  const watches: Watch[] = [
    numbersAreGivenOnce(),
    callsFollowTheOrder(rules.nextTicket),
    ordinaryWaitIsBounded(),
    ratingsCountOnce(),
  ];
  let before: Hall = { ...emptyHall(hall.centreId), version: (log[0]?.version ?? 1) - 1 };
  for (const recorded of log) {
    if (recorded.version !== before.version + 1) {
      return [...faults, `I10: version ${recorded.version} after ${before.version}`];
    }
    const after = rules.evolve(before, recorded);
    for (const watch of watches) faults.push(...watch(before, recorded, after));
    before = after;
  }
  if (hashOfHall(before) !== hashOfHall(hall)) faults.push('I2: the log rebuilds another hall');
  return [...faults, ...stateFaults(hall)];
}
