import type { Assessment, EvaluationSchemeView } from '@sanh/contract';
import { gradeOf, type Marks } from '@sanh/domain';
import { formatNumber, t } from '@sanh/ui';
import { nameIn } from '../../words/name-in.ts';
import { none } from '../parts/figures.ts';

/** Whole marks stay whole; means have up to two decimals. */
export const scoreWords = (score: number): string => formatNumber(score, Number.isInteger(score) ? 0 : 2);

export function gradeWords(scheme: EvaluationSchemeView, score: number | null): string {
  if (score === null) return none;
  const { id } = gradeOf(scheme, score);
  return nameIn(scheme.grades.find((grade) => grade.id === id)?.names, id);
}

/** "16/18 · Xuất sắc" */
export const totalWords = (scheme: EvaluationSchemeView, assessment: Assessment | null): string =>
  assessment === null ? none : `${scoreOf(assessment.total)} · ${gradeWords(scheme, assessment.total.score)}`;

export const scoreOf = ({ score, most }: Assessment['total']): string =>
  t('manage.evaluation.score', { score: scoreWords(score), most: scoreWords(most) });

/** What has been marked so far, of those indicators. */
export function sumSoFar(
  { indicators }: EvaluationSchemeView,
  marks: Marks,
  ids: readonly string[] = indicators.map(({ id }) => id),
): { readonly score: number; readonly most: number; readonly missing: number } {
  const of = indicators.filter(({ id }) => ids.includes(id));
  return {
    score: of.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0),
    most: of.reduce((sum, { marks: possible }) => sum + Math.max(...possible), 0),
    missing: of.filter(({ id }) => marks[id] === undefined).length,
  };
}
