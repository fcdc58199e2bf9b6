import { checkInvariants } from '../../hall/invariants.ts';
import type { RecordedEvent } from '../../hall/event.ts';
import { emptyHall, type Hall } from '../../hall/hall.ts';
import type { WhatIfChanges } from '../changes.ts';
import { observeDay } from '../observe-day.ts';
import type { ObservedDay } from '../observed-day.ts';
import { asItWas, asItWouldBe, type Plan } from '../plan.ts';
import { replayDay, type Replayed, type ReplayRules } from '../replay.ts';
import { atOnce } from '../sliced.ts';

export interface LivedAgain extends Replayed {
  readonly log: readonly RecordedEvent[];
  readonly hall: Hall;
  /** What is wrong with the replayed day as a day of a hall. */
  readonly faults: () => readonly string[];
}

export function observed(log: readonly RecordedEvent[]): ObservedDay {
  const day = atOnce(observeDay(log));
  if (day === null) throw new Error('no day was opened');
  return day;
}

export function livedAgain(day: ObservedDay, plan: Plan = asItWas(day), rules?: ReplayRules): LivedAgain {
  const log: RecordedEvent[] = [];
  let hall = emptyHall('');
  const watch = (_before: Hall, recorded: RecordedEvent, after: Hall): void => {
    log.push(recorded);
    hall = after;
  };
  const replayed = atOnce(replayDay(day, plan, watch, rules));
  return { ...replayed, log, hall, faults: () => checkInvariants(hall, log) };
}

const noChanges: WhatIfChanges = { hours: [], counters: [], profiles: [], rules: [] };

export const livedWith = (day: ObservedDay, changes: Partial<WhatIfChanges>): LivedAgain =>
  livedAgain(day, asItWouldBe(day, { ...noChanges, ...changes }));
