import type { ProcedureDeadline } from '../catalogue/procedure.ts';
import type { DueRules, Pause } from './due.ts';
import { dueAt } from './due.ts';
import { isEnded, isPausing, type DossierStatus, type StatusChange } from './status.ts';
import { resolvedAt, timelinessOf, type Timeliness } from './timeliness.ts';
import type { WorkingTime } from './working-days.ts';

export interface DossierRules extends DueRules {
  /** Waiting for fees or taxes stops the clock as waiting for papers does. */
  readonly doesPaymentPause: boolean;
  readonly compareBy: 'day' | 'minute';
}

export interface DossierFacts {
  readonly receivedAt: number;
  /** The day promised on the receipt; null where none was, undefined where nothing is known and the term decides. */
  readonly promisedAt: number | null | undefined;
  readonly term: ProcedureDeadline | null;
  /** In order (see `inOrder`), at least one. */
  readonly changes: readonly StatusChange[];
}

export type Due =
  | { readonly kind: 'none' }
  /** No day can be told while papers or money are waited for. */
  | { readonly kind: 'paused'; readonly since: number }
  /** `isCounted`: by the term and the calendar, not by the receipt. */
  | { readonly kind: 'due'; readonly at: number; readonly isCounted: boolean };

export interface Standing {
  readonly status: DossierStatus;
  readonly since: number;
  readonly due: Due;
  readonly timeliness: Timeliness;
}

/** How a dossier stands now. */
export function standingOf(
  facts: DossierFacts,
  rules: DossierRules,
  working: WorkingTime,
  now: number,
): Standing {
  const latest = facts.changes.at(-1) ?? { status: 'registered' as const, at: facts.receivedAt };
  const due = dueOf(facts, latest, rules, working);
  const doneAt = latest.status === 'done' || isEnded(latest.status) ? resolvedAt(facts.changes) : null;
  const at = due.kind === 'due' ? due.at : null;
  const { compareBy } = rules;
  const timeliness = timelinessOf({ dueAt: at, doneAt, now, timeZone: working.timeZone, compareBy });
  return { status: latest.status, since: latest.at, due, timeliness };
}

function dueOf(facts: DossierFacts, latest: StatusChange, rules: DossierRules, working: WorkingTime): Due {
  if (isPausing(latest.status, rules.doesPaymentPause)) return { kind: 'paused', since: latest.at };
  const { promisedAt, term } = facts;
  if (promisedAt !== undefined)
    return promisedAt === null ? { kind: 'none' } : { kind: 'due', at: promisedAt, isCounted: false };
  const pauses = pausesIn(facts.changes, rules.doesPaymentPause);
  const at = term === null ? null : dueAt(facts.receivedAt, term, rules, working, pauses);
  return at === null ? { kind: 'none' } : { kind: 'due', at, isCounted: true };
}

/** From each pausing status to the next change; one that still lasts is none yet. */
function pausesIn(changes: readonly StatusChange[], doesPaymentPause: boolean): readonly Pause[] {
  return changes.flatMap(({ status, at }, index) => {
    const next = changes[index + 1];
    return next !== undefined && isPausing(status, doesPaymentPause) ? [{ fromMs: at, toMs: next.at }] : [];
  });
}
