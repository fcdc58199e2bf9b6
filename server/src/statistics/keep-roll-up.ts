import type { Sql } from '@sanh/db';
import type { Centres } from '../centres/centres.ts';
import { treeOf } from './organisation.ts';
import { rollUp } from './roll-up.ts';

const everyMs = 60_000;

export interface RollUpKeeper {
  /** Rolls up what is not; resolves when there is nothing more to do. */
  check(): Promise<void>;
  stop(): Promise<void>;
}

/** Rolls up days that are over soon after they are, and again what something late has changed. */
export function keepRollUp({
  sql,
  centres,
  onTrouble,
}: {
  sql: Sql;
  centres: Centres;
  onTrouble: (error: unknown) => void;
}): RollUpKeeper {
  let running: Promise<void> | null = null;
  const check = (): Promise<void> => {
    running ??= rollUp(sql, treeOf(centres.list()))
      .then(() => undefined, onTrouble)
      .finally(() => {
        running = null;
      });
    return running;
  };
  const timer = setInterval(() => void check(), everyMs);
  timer.unref();
  return {
    check,
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
