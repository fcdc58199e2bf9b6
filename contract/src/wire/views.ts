import { z } from 'zod';
import type {
  CentreSummary,
  CentreView,
  Colleagues,
  FieldView,
  PublishedConfiguration,
  ProcedureSummary,
  ProcedureView,
} from '../answers.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';

const summary = { id: z.string(), kind: z.string(), names: namesSchema };

export const centreSummarySchema = describedAs<CentreSummary>('CentreSummary')(z.object(summary));

const service = z.object({
  id: z.string(),
  letter: z.string(),
  names: namesSchema,
  shortNames: namesSchema,
  fieldIds: z.array(z.string()),
});

const counter = z.object({ id: z.string(), number: z.string(), names: namesSchema, zoneId: z.string() });

export const centreViewSchema = describedAs<CentreView>('CentreView')(
  z.object({
    ...summary,
    version: z.number(),
    address: namesSchema,
    hotline: z.string().nullable(),
    timeZone: z.string(),
    isDemo: z.boolean(),
    zones: z.array(z.object({ id: z.string(), names: namesSchema, direction: namesSchema })),
    services: z.array(service),
    counters: z.array(counter),
    priorityClasses: z.array(z.object({ id: z.string(), names: namesSchema })),
    languages: z.array(z.string()),
  }),
);

export const publishedConfigurationSchema = describedAs<PublishedConfiguration>('PublishedConfiguration')(
  z.object({ version: z.number() }),
);

/** Account id → name. */
export const colleaguesSchema = describedAs<Colleagues>('Colleagues')(z.record(z.string(), z.string()));

export const fieldViewSchema = describedAs<FieldView>('FieldView')(
  z.object({ id: z.string(), names: namesSchema, procedures: z.number() }),
);

const procedure = {
  code: z.string(),
  name: z.string(),
  plainName: z.string().nullable(),
  fieldId: z.string(),
  levels: z.array(z.string()),
  deadline: z.object({ amount: z.number(), unit: z.string() }).nullable(),
};

export const procedureSummarySchema = describedAs<ProcedureSummary>('ProcedureSummary')(z.object(procedure));

/** The parts of the record that the source structures in its own way travel as they were imported. */
export const procedureViewSchema = describedAs<ProcedureView>('ProcedureView')(
  z.object({
    ...procedure,
    fullCode: z.string(),
    ministry: z.string().nullable(),
    kind: z.string().nullable(),
    audience: z.array(z.string()),
    agencies: z.array(z.string()),
    channels: z.array(z.unknown()),
    steps: z.string().nullable(),
    documents: z.array(z.unknown()),
    documentsText: z.string().nullable(),
    result: z.string().nullable(),
    conditions: z.string().nullable(),
    legalBasis: z.array(z.unknown()),
    decision: z.string().nullable(),
    url: z.string().nullable(),
    version: z.string(),
  }),
);
