import type { EvaluationScheme, EvaluationSummary, Grade, Indicator, Marks, Score } from '@sanh/domain';
import { z } from 'zod';
import type { Names } from './answers.ts';
import { idSchema } from './ids.ts';

/** A quarter of a year, e.g. `2026-Q4`. */
export const quarterSchema = z.string().regex(/^20\d\d-Q[1-4]$/);

/** `self`: what an officer thinks of the own work (tự chấm); `verified`: what a manager found (thẩm định). */
export const evaluationColumns = ['self', 'verified'] as const;
export type EvaluationColumn = (typeof evaluationColumns)[number];

export const markEvaluationBody = z.strictObject({
  column: z.enum(evaluationColumns),
  /** Indicator → mark, all of the scheme's. */
  marks: z.record(idSchema, z.number().min(0).max(1000)),
  /** Of the sheet that was on the screen; 0 for one that was empty. */
  version: z.int().min(0),
});

type Named<Part> = Part & { readonly names: Names };

/** The scheme with the words for people. */
export interface EvaluationSchemeView extends Omit<EvaluationScheme, 'indicators' | 'grades'> {
  readonly names: Names;
  readonly indicators: readonly Named<Indicator>[];
  readonly grades: readonly Named<Grade>[];
}

export interface Assessment {
  readonly marks: Marks;
  /** The sum of all indicators, and of those that the officer answers for. */
  readonly total: Score;
  readonly officer: Score;
  /** Account and time, milliseconds since 1970. */
  readonly by: string;
  readonly at: number;
}

export interface EvaluationSheet {
  readonly accountId: string;
  readonly name: string;
  readonly self: Assessment | null;
  readonly verified: Assessment | null;
  readonly version: number;
}

/** The sheets of a centre's officers in a quarter; a clerk sees the own one, and no summary. */
export interface QuarterEvaluation {
  readonly quarter: string;
  readonly scheme: EvaluationSchemeView;
  readonly sheets: readonly EvaluationSheet[];
  readonly summary: Readonly<Record<EvaluationColumn, EvaluationSummary>> | null;
}
