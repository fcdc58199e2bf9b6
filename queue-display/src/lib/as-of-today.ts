import { businessDayAt } from '@sanh/domain';
import type { ConnectionState } from '@sanh/ui';

/** What was known on another day says nothing to the people of today: such a display has nothing to show. */
export function asOfToday(connection: ConnectionState, now: number, timeZone: string): ConnectionState {
  if (connection.kind !== 'stale') return connection;
  const isOfToday = businessDayAt(timeZone, connection.since) === businessDayAt(timeZone, now);
  return isOfToday ? connection : { kind: 'offline' };
}
