import { gradeOf, type Evaluation } from './evaluate.ts';
import type { EvaluationScheme, Marks } from './scheme.ts';

/** One indicator over all sheets of a period. Shares are of a hundred with one decimal. */
export interface IndicatorSummary {
  readonly indicator: string;
  /** One for each mark the indicator has, the best first. */
  readonly marks: readonly { readonly mark: number; readonly sheets: number; readonly percent: number }[];
  /** The mean mark, two decimals. */
  readonly mean: number;
}

export interface EvaluationSummary {
  readonly sheets: number;
  readonly indicators: readonly IndicatorSummary[];
  /** From the sum of the means; null without a sheet. */
  readonly result: Evaluation | null;
}

const rounded = (value: number, decimals: number): number => {
  const factor = 10 ** decimals;
  return Math.round((value + Number.EPSILON) * factor) / factor;
};

/**
 * The summary form of a period: how many sheets gave each mark, and the grade. The grade goes by the exact sum; what is printed
 * is rounded. Every sheet has all indicators (`evaluate` has taken it).
 */
export function summarise(scheme: EvaluationScheme, sheets: readonly Marks[]): EvaluationSummary {
  const total = sheets.length;
  const exact = scheme.indicators.map(({ id }) => sheets.reduce((sum, marks) => sum + (marks[id] ?? 0), 0));
  const indicators = scheme.indicators.map(({ id, marks }, index) => ({
    indicator: id,
    marks: marks.map((mark) => {
      const given = sheets.filter((sheet) => sheet[id] === mark).length;
      return { mark, sheets: given, percent: total === 0 ? 0 : rounded((given * 100) / total, 1) };
    }),
    mean: total === 0 ? 0 : rounded((exact[index] ?? 0) / total, 2),
  }));
  if (total === 0) return { sheets: 0, indicators, result: null };
  const score = exact.reduce((sum, one) => sum + one, 0) / total;
  const most = scheme.indicators.reduce((sum, { marks }) => sum + Math.max(...marks), 0);
  return { sheets: total, indicators, result: { score, most, grade: gradeOf(scheme, score) } };
}
