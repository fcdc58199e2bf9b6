import type { DossierView } from '@sanh/contract';
import type { NextStep, Timeliness } from '@sanh/domain';
import { formatFullDate, t, type Status } from '@sanh/ui';
import { problemTextAt, type ProblemText } from '#lib/frame/problem-text.ts';
import type { DossierState } from './DossierDesk.svelte.ts';

const markOf: Readonly<Record<NextStep, Status>> = {
  'wait-for-acceptance': 'quiet',
  wait: 'quiet',
  'ask-about-delay': 'late',
  'bring-papers': 'warn',
  pay: 'warn',
  'collect-result': 'ok',
  'ask-why-refused': 'late',
  'ask-why-stopped': 'late',
  withdrawn: 'quiet',
  nothing: 'ok',
};

/** How the next step is marked: what is to be fetched, what is missing, what went wrong. */
export const statusOfStep = (step: NextStep): Status => markOf[step];

const timelinessMark: Readonly<Partial<Record<Timeliness, Status>>> = {
  early: 'ok',
  'on-time': 'ok',
  late: 'late',
  overdue: 'late',
  'in-time': 'quiet',
};

export interface DueWords {
  readonly value: string;
  readonly note: string | null;
  /** How it stands against the date; null where there is none to stand against. */
  readonly mark: { readonly status: Status; readonly word: string } | null;
}

/** The due date in words, with what it rests on. */
export function dueWords({ due, timeliness }: DossierView, timeZone: string): DueWords {
  if (due.kind === 'none') return { value: t('dossier.view.dueNone'), note: null, mark: null };
  if (due.kind === 'paused') {
    const note = t('dossier.view.duePausedSince', { date: formatFullDate(due.since, timeZone) });
    return { value: t('dossier.view.duePaused'), note, mark: null };
  }
  const status = timelinessMark[timeliness];
  return {
    value: formatFullDate(due.at, timeZone),
    note: due.isCounted ? t('dossier.view.dueCounted') : null,
    mark: status === undefined ? null : { status, word: t(`dossier.timeliness.${timeliness}`) },
  };
}

export type NoDossier = Extract<DossierState, { kind: 'several' | 'unknown' | 'failed' }>;

/** Why no dossier is shown, and what to do. */
export function noDossierWords(state: NoDossier, scale: 'kiosk' | 'phone'): ProblemText {
  if (state.kind === 'failed') return problemTextAt(scale)(state.problem);
  const key = state.kind === 'unknown' && state.isElsewhere ? 'elsewhere' : state.kind;
  return { what: t(`dossier.answer.${key}.what`), todo: t(`dossier.answer.${key}.todo`) };
}

/** Whom to ask where no queue leads to it. */
export function helpWords({ counters }: NonNullable<DossierView['queue']>): string {
  const numbers = counters.join(', ');
  return numbers === '' ? t('dossier.view.helpAtDesk') : t('dossier.view.helpAt', { numbers });
}
