import {
  audiences,
  deadlineUnits,
  paperNeeds,
  procedureLevels,
  submissionWays,
  type PaperGroup,
  type SubmissionChannel,
} from '@sanh/domain';
import { z } from 'zod';
import type {
  CataloguePackage,
  CatalogueState,
  FieldView,
  PopularProcedure,
  ProcedureSummary,
  ProcedureView,
} from '../answers.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const words = z.string().nullable();

export const fieldViewSchema = describedAs<FieldView>('FieldView')(
  z.object({ id: z.string(), names: namesSchema, procedures: z.number() }),
);

export const popularProcedureSchema = describedAs<PopularProcedure>('PopularProcedure')(
  z.object({ code: z.string(), words: z.string() }),
);

const deadline = z.object({ amount: z.number(), unit: z.enum(deadlineUnits) }).nullable();

const fee = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('free') }),
  z.object({
    kind: z.literal('amount'),
    amount: z.number(),
    currency: z.enum(['VND', 'USD']),
    note: words,
  }),
  z.object({ kind: z.literal('stated'), text: z.string() }),
  z.object({ kind: z.literal('unknown') }),
]);

const channel = describedAs<SubmissionChannel>('SubmissionChannel')(
  z.object({ way: z.enum(submissionWays), deadline, fee, note: words }),
);

const paper = z.object({
  name: z.string(),
  originals: z.number(),
  copies: z.number(),
  need: z.enum(paperNeeds),
  when: words,
  forms: z.array(z.string()),
});

const paperGroup = describedAs<PaperGroup>('PaperGroup')(
  z.object({ title: words, papers: z.array(paper), notes: z.array(z.string()) }),
);

const named = {
  code: z.string(),
  name: z.string(),
  plainName: words,
  fieldId: words,
  levels: z.array(z.enum(procedureLevels)),
  deadline,
};

export const procedureSummarySchema = describedAs<ProcedureSummary>('ProcedureSummary')(z.object(named));

export const catalogueStateSchema = describedAs<CatalogueState>('CatalogueState')(
  z.object({ version: z.string(), procedures: z.number() }),
);

export const cataloguePackageSchema = describedAs<CataloguePackage>('CataloguePackage')(
  z.object({
    version: z.string(),
    agencies: z.array(z.string()),
    procedures: z.array(
      z.object({
        ...named,
        audience: z.array(z.enum(audiences)),
        agencies: z.array(z.number()),
        ...{ popularity: z.number(), version: z.string() },
      }),
    ),
    synonyms: z.array(z.object({ say: z.array(z.string()), mean: z.array(z.string()) })),
  }),
);

export const procedureViewSchema = describedAs<ProcedureView>('ProcedureView')(
  z.object({
    ...named,
    ...{ fullCode: z.string(), ministry: words, kind: words },
    audience: z.array(z.enum(audiences)),
    agencies: z.array(z.string()),
    channels: z.array(channel),
    steps: words,
    documents: z.array(paperGroup),
    ...{ documentsText: words, result: words, conditions: words },
    legalBasis: z.array(z.object({ number: words, title: z.string() })),
    ...{ decision: words, url: words },
    version: z.string(),
  }),
);
