import { audiences, paperNeeds, procedureLevels, submissionWays, type Procedure } from '@sanh/domain';
import { z } from 'zod';
import { codeSchema, deadlineSchema, feeSchema, fieldIdSchema } from './procedure-schema.ts';

const line = z.string().min(1);

const samplePaper = z.strictObject({
  name: line,
  originals: z.int().nonnegative(),
  copies: z.int().nonnegative(),
  need: z.enum(paperNeeds),
  when: line.optional(),
});

/** A sample procedure: one deadline and one fee for all its ways, one list of papers. A code 9.… stands for a national one we do not know. */
const sampleProcedure = z.strictObject({
  code: codeSchema,
  name: line,
  plainName: line,
  fieldId: fieldIdSchema,
  levels: z.array(z.enum(procedureLevels)).min(1),
  audience: z.array(z.enum(audiences)).min(1),
  ways: z.array(z.enum(submissionWays)).min(1),
  deadline: deadlineSchema.nullable(),
  fee: feeSchema,
  papers: z.array(samplePaper).min(1),
  notes: z.array(line),
  result: line,
});

/** A file of `sample/`: catalogue fields and the procedures in them. */
export const sampleFileSchema = z.strictObject({
  fields: z.array(z.strictObject({ id: fieldIdSchema, nameVi: line, nameEn: line })).min(1),
  procedures: z.array(sampleProcedure).min(1),
});

const SAMPLE_SOURCE = 'sample';

export const toProcedure = (sample: z.infer<typeof sampleProcedure>): Procedure => ({
  code: sample.code,
  fullCode: sample.code,
  name: sample.name,
  plainName: sample.plainName,
  fieldId: sample.fieldId,
  ministry: null,
  levels: sample.levels,
  kind: null,
  audience: sample.audience,
  agencies: [],
  channels: sample.ways.map((way) => ({ way, deadline: sample.deadline, fee: sample.fee, note: null })),
  steps: null,
  documents: [
    {
      title: null,
      papers: sample.papers.map((paper) => ({ ...paper, when: paper.when ?? null, forms: [] })),
      notes: sample.notes,
    },
  ],
  documentsText: null,
  result: sample.result,
  conditions: null,
  legalBasis: [],
  decision: null,
  url: null,
  source: SAMPLE_SOURCE,
});
