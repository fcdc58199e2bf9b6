import { evolve, type Hall, type RecordedEvent } from '@sanh/domain';

/** The hall after the events of an answer; null when something in between is missing. */
export function afterAnswer(hall: Hall, events: readonly RecordedEvent[]): Hall | null {
  let next = hall;
  for (const event of events) {
    if (event.version <= next.version) continue;
    if (event.version !== next.version + 1) return null;
    next = evolve(next, event);
  }
  return next;
}
