import { ensureEventPartitions, type Sql } from '@sanh/db';

const everyMs = 12 * 3_600_000;
/** This month and the next two: nobody has to write into the default partition, whatever zone a centre lives in. */
const monthsReady = 3;

export interface MonthKeeper {
  stop(): void;
}

/** Keeps the log's next months ready, from now on. A failure is told and tried again: events are kept without, too. */
export async function keepMonths(
  sql: Sql,
  onTrouble: (error: unknown) => void,
  clock: () => number = Date.now,
): Promise<MonthKeeper> {
  const check = async (): Promise<void> => {
    const today = new Date(clock()).toISOString().slice(0, 10);
    await ensureEventPartitions(sql, today, monthsReady).catch(onTrouble);
  };
  await check();
  const timer = setInterval(() => void check(), everyMs);
  return { stop: () => clearInterval(timer) };
}
