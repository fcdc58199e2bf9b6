import { z } from 'zod';
import type { QuarterEvaluation } from '../evaluations.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const id = z.string();
const names = namesSchema;
const score = { score: z.number(), most: z.number() };
const marks = z.array(z.number());

const scheme = z.object({
  ...{ id, names, ofOfficer: z.array(id) },
  indicators: z.array(
    z.object({
      ...{ id, names, marks },
      rule: z.object({ kind: z.enum(['at-most', 'at-least']), bounds: z.array(z.number()) }).nullable(),
    }),
  ),
  grades: z.array(z.object({ id, names, from: z.number() })),
});

const assessment = z.object({
  marks: z.record(z.string(), z.number()),
  ...{ total: z.object(score), officer: z.object(score), by: id, at: z.number() },
});

const summary = z.object({
  sheets: z.number(),
  indicators: z.array(
    z.object({
      indicator: id,
      marks: z.array(z.object({ mark: z.number(), sheets: z.number(), percent: z.number() })),
      mean: z.number(),
    }),
  ),
  result: z.object({ ...score, grade: z.object({ id, from: z.number() }) }).nullable(),
});

const sheet = z.object({
  ...{ accountId: id, name: z.string(), version: z.number() },
  ...{ self: assessment.nullable(), verified: assessment.nullable() },
});

export const quarterEvaluationSchema = describedAs<QuarterEvaluation>('QuarterEvaluation')(
  z.object({
    ...{ quarter: z.string(), scheme, sheets: z.array(sheet) },
    summary: z.object({ self: summary, verified: summary }).nullable(),
  }),
);
