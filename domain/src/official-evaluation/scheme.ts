/**
 * How the handling of administrative procedures is officially assessed: which indicators, what each may score, which grades
 * follow. It is data because the rules change (Thông tư 01/2018/TT-VPCP, chapter III, was the first).
 */
export interface EvaluationScheme {
  readonly id: string;
  readonly indicators: readonly Indicator[];
  /** From best to worst; the last one begins at 0. */
  readonly grades: readonly Grade[];
  /** Indicators that the score of one officer is made of. */
  readonly ofOfficer: readonly string[];
}

export interface Indicator {
  readonly id: string;
  /** The marks that may be given, the best first, e.g. 2, 1, 0. */
  readonly marks: readonly number[];
  /** Null where a person decides; otherwise the mark follows from a figure. */
  readonly rule: MarkRule | null;
}

export interface Grade {
  readonly id: string;
  /** The lowest score that still has it. */
  readonly from: number;
}

/**
 * The first bound that the figure keeps gives its mark, the last mark is for none. `at-most`: a count, e.g. of contacts;
 * `at-least`: a share from 0 to 1, e.g. of feedback that was answered.
 */
export interface MarkRule {
  readonly kind: 'at-most' | 'at-least';
  readonly bounds: readonly number[];
}

/** Indicator → mark. One that is missing has not been assessed. */
export type Marks = Readonly<Record<string, number>>;
