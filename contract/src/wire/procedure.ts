import { z } from 'zod';
import type { FieldView, ProcedureSummary, ProcedureView } from '../answers.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const words = z.string().nullable();

export const fieldViewSchema = describedAs<FieldView>('FieldView')(
  z.object({ id: z.string(), names: namesSchema, procedures: z.number() }),
);

const named = {
  code: z.string(),
  name: z.string(),
  plainName: words,
  fieldId: words,
  levels: z.array(z.string()),
  deadline: z.object({ amount: z.number(), unit: z.string() }).nullable(),
};

export const procedureSummarySchema = describedAs<ProcedureSummary>('ProcedureSummary')(z.object(named));

/** The parts that the catalogue structures travel as the domain's `Procedure` has them. */
export const procedureViewSchema = describedAs<ProcedureView>('ProcedureView')(
  z.object({
    ...named,
    ...{ fullCode: z.string(), ministry: words, kind: words },
    audience: z.array(z.string()),
    agencies: z.array(z.string()),
    channels: z.array(z.unknown()),
    steps: words,
    documents: z.array(z.unknown()),
    ...{ documentsText: words, result: words, conditions: words },
    legalBasis: z.array(z.unknown()),
    ...{ decision: words, url: words },
    version: z.string(),
  }),
);
