import type { RecordedEvent } from '../../hall/event.ts';

/** Every day of a log by itself. */
export function daysOf(log: readonly RecordedEvent[]): readonly (readonly RecordedEvent[])[] {
  const starts = log.flatMap(({ event }, index) => (event.type === 'day-opened' ? [index] : []));
  return starts.map((from, index) => log.slice(from, starts[index + 1]));
}
