import { bigint, customType, timestamp } from 'drizzle-orm/pg-core';

/** An instant, kept to the millisecond that events carry. */
export const instant = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: 'date' });

/** A hall's position in its log. */
export const version = (name: string) => bigint(name, { mode: 'number' });

/** A calendar day of the centre's own time zone, as "2026-03-02". */
export const day = customType<{ data: string; driverData: string }>({ dataType: () => 'date' });
