import type { EvaluationScheme } from '@sanh/domain';
import { z } from 'zod';
import { idSchema, wordsSchema } from './centre/text.ts';

const named = { id: idSchema, names: wordsSchema };

const rule = z.strictObject({
  kind: z.enum(['at-most', 'at-least']),
  bounds: z.array(z.number().min(0)).min(1),
});

const indicator = z
  .strictObject({ ...named, marks: z.array(z.number().min(0)).min(2), rule: rule.nullable() })
  .refine(({ marks }) => isFalling(marks), 'marks stand from the best to the worst')
  .refine(
    (one) => one.rule === null || one.rule.bounds.length === one.marks.length - 1,
    'a rule has one bound less than there are marks',
  );

const grade = z.strictObject({ ...named, from: z.number().min(0) });

const isFalling = (values: readonly number[]): boolean =>
  values.every((value, index) => index === 0 || value < (values[index - 1] ?? 0));
const isEachOnce = (list: readonly { readonly id: string }[]): boolean =>
  new Set(list.map(({ id }) => id)).size === list.length;

/** A file of `kiosk-config/evaluations`: see `EvaluationScheme`, with the names of everything in every language. */
export const evaluationSchemeSchema = z
  .strictObject({
    ...named,
    indicators: z.array(indicator).min(1).refine(isEachOnce, 'an indicator stands there twice'),
    grades: z.array(grade).min(1).refine(isEachOnce, 'a grade stands there twice'),
    ofOfficer: z.array(idSchema),
  })
  .refine(
    ({ grades }) => isFalling(grades.map(({ from }) => from)),
    'grades stand from the best to the worst',
  )
  .refine(({ grades }) => grades.at(-1)?.from === 0, 'the worst grade begins at 0')
  .refine(
    ({ indicators, ofOfficer }) => ofOfficer.every((id) => indicators.some((one) => one.id === id)),
    'an officer is scored by indicators of the scheme',
  );

export type EvaluationSchemeFile = z.output<typeof evaluationSchemeSchema>;

/** The rules of it, without the names. */
export const toEvaluationScheme = ({
  id,
  indicators,
  grades,
  ofOfficer,
}: EvaluationSchemeFile): EvaluationScheme => ({
  ...{ id, ofOfficer },
  indicators: indicators.map(({ id: indicatorId, marks, rule: by }) => ({
    id: indicatorId,
    marks,
    rule: by,
  })),
  grades: grades.map(({ id: gradeId, from }) => ({ id: gradeId, from })),
});
