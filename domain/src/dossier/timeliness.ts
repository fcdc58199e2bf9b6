import { businessDayAt } from '../calendar/local-time.ts';
import type { StatusChange } from './status.ts';

/** Resolved: trước hạn, đúng hạn, quá hạn. In progress: trong hạn, quá hạn. */
export const timelinesses = ['early', 'on-time', 'late', 'in-time', 'overdue', 'no-due-date'] as const;
export type Timeliness = (typeof timelinesses)[number];

export interface Timed {
  /** Milliseconds since 1970; null where no day was promised. */
  readonly dueAt: number | null;
  /** When it was resolved; null while it is in progress. */
  readonly doneAt: number | null;
  readonly now: number;
  readonly timeZone: string;
  /** Compared by the minute "on time" would never be true: a day is the rule. */
  readonly compareBy: 'day' | 'minute';
}

/** Where a dossier stands against its due date. */
export function timelinessOf({ dueAt, doneAt, now, timeZone, compareBy }: Timed): Timeliness {
  if (dueAt === null) return 'no-due-date';
  const unit = (atMs: number): string | number =>
    compareBy === 'day' ? businessDayAt(timeZone, atMs) : Math.floor(atMs / 60_000);
  const due = unit(dueAt);
  if (doneAt === null) return unit(now) <= due ? 'in-time' : 'overdue';
  const done = unit(doneAt);
  if (done === due) return 'on-time';
  return done < due ? 'early' : 'late';
}

/** When it was resolved: done before returned, these before stopped or refused (QĐ 766/QĐ-TTg, index 2.1). */
export function resolvedAt(changes: readonly StatusChange[]): number | null {
  const first = (...statuses: readonly string[]): number | undefined =>
    changes.filter(({ status }) => statuses.includes(status)).at(0)?.at;
  return first('done') ?? first('returned') ?? first('stopped', 'refused', 'withdrawn') ?? null;
}
