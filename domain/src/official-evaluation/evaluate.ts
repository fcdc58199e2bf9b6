import { refuse, ok, type Result } from '../result.ts';
import type { EvaluationScheme, Grade, MarkRule, Marks } from './scheme.ts';

/** A score of a scheme. `most` is what could be reached. */
export interface Score {
  readonly score: number;
  readonly most: number;
}

export interface Evaluation extends Score {
  readonly grade: Grade;
}

export type MarksRefusal =
  | { readonly code: 'INDICATOR_MISSING'; readonly indicator: string }
  | { readonly code: 'UNKNOWN_INDICATOR'; readonly indicator: string }
  | { readonly code: 'UNKNOWN_MARK'; readonly indicator: string };

/** The sum over all indicators and its grade. Half a mark is none: what is not assessed whole gets no grade. */
export function evaluate(scheme: EvaluationScheme, marks: Marks): Result<Evaluation, MarksRefusal> {
  const refusal = whyNotMarks(scheme, marks);
  if (refusal !== null) return refuse(refusal);
  const all = scheme.indicators.map(({ id }) => id);
  const sum = sumOf(scheme, marks, all);
  return ok({ ...sum, grade: gradeOf(scheme, sum.score) });
}

/** The part of it that one officer answers for. */
export function officerScore(scheme: EvaluationScheme, marks: Marks): Result<Score, MarksRefusal> {
  const refusal = whyNotMarks(scheme, marks);
  return refusal === null ? ok(sumOf(scheme, marks, scheme.ofOfficer)) : refuse(refusal);
}

/** The best grade whose bound the score reaches: exactly on the bound counts. */
export function gradeOf({ grades }: Pick<EvaluationScheme, 'grades'>, score: number): Grade {
  const reached = grades.find(({ from }) => score >= from) ?? grades.at(-1);
  if (reached === undefined) throw new RangeError('a scheme without grades');
  return reached;
}

/** The mark that follows from a figure, out of those the indicator has; see `MarkRule`. */
export function markBy({ kind, bounds }: MarkRule, marks: readonly number[], figure: number): number {
  const kept = bounds.findIndex((bound) => (kind === 'at-most' ? figure <= bound : figure >= bound));
  return (kept === -1 ? marks.at(-1) : marks[kept]) ?? 0;
}

function whyNotMarks({ indicators }: EvaluationScheme, marks: Marks): MarksRefusal | null {
  for (const { id, marks: possible } of indicators) {
    const given = marks[id];
    if (given === undefined) return { code: 'INDICATOR_MISSING', indicator: id };
    if (!possible.includes(given)) return { code: 'UNKNOWN_MARK', indicator: id };
  }
  const unknown = Object.keys(marks).find((id) => !indicators.some((known) => known.id === id));
  return unknown === undefined ? null : { code: 'UNKNOWN_INDICATOR', indicator: unknown };
}

function sumOf({ indicators }: EvaluationScheme, marks: Marks, ids: readonly string[]): Score {
  const of = indicators.filter(({ id }) => ids.includes(id));
  return {
    score: of.reduce((sum, { id }) => sum + (marks[id] ?? 0), 0),
    most: of.reduce((sum, { marks: possible }) => sum + Math.max(...possible), 0),
  };
}
