import {
  audiences,
  deadlineUnits,
  paperNeeds,
  procedureLevels,
  submissionWays,
  type Procedure,
} from '@sanh/domain';
import { z } from 'zod';

const text = z.string().min(1);
const line = text.regex(/^[^\r\n]+$/);

export const feeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('free') }),
  z.strictObject({
    kind: z.literal('amount'),
    amount: z.number().positive(),
    currency: z.enum(['VND', 'USD']),
    note: text.nullable(),
  }),
  z.strictObject({ kind: z.literal('stated'), text }),
  z.strictObject({ kind: z.literal('unknown') }),
]);

export const deadlineSchema = z.strictObject({ amount: z.number().positive(), unit: z.enum(deadlineUnits) });

const channelSchema = z.strictObject({
  way: z.enum(submissionWays),
  deadline: deadlineSchema.nullable(),
  fee: feeSchema,
  note: text.nullable(),
});

const paperSchema = z.strictObject({
  name: line,
  originals: z.int().nonnegative(),
  copies: z.int().nonnegative(),
  need: z.enum(paperNeeds),
  when: line.nullable(),
  forms: z.array(line),
});

export const codeSchema = z.string().regex(/^\d\.\d{6}$/);
export const fieldIdSchema = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

/** A whole catalogue record, as `cleanProcedure` makes it and the table holds it. */
export const procedureSchema: z.ZodType<Procedure> = z.strictObject({
  code: codeSchema,
  fullCode: line,
  name: line,
  plainName: line.nullable(),
  fieldId: fieldIdSchema.nullable(),
  ministry: line.nullable(),
  levels: z.array(z.enum(procedureLevels)),
  kind: line.nullable(),
  audience: z.array(z.enum(audiences)),
  agencies: z.array(line),
  channels: z.array(channelSchema),
  steps: text.nullable(),
  documents: z.array(
    z.strictObject({ title: text.nullable(), papers: z.array(paperSchema), notes: z.array(text) }),
  ),
  documentsText: text.nullable(),
  result: text.nullable(),
  conditions: text.nullable(),
  legalBasis: z.array(z.strictObject({ number: text.nullable(), title: text })),
  decision: line.nullable(),
  url: z.url({ protocol: /^https?$/ }).nullable(),
  source: text,
});
