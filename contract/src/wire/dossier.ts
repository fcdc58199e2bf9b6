import { dossierStatuses, nextSteps, submissionWays, timelinesses } from '@sanh/domain';
import { z } from 'zod';
import { itemRefusals, type DossierAnswer, type PushReport } from '../dossiers.ts';
import { describedAs } from './described-as.ts';

const change = z.object({ status: z.enum(dossierStatuses), at: z.number() });

const due = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('paused'), since: z.number() }),
  z.object({ kind: z.literal('due'), at: z.number(), isCounted: z.boolean() }),
]);

const details = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('not-asked') }),
  z.object({ kind: z.literal('not-kept') }),
  z.object({ kind: z.literal('wrong'), triesLeft: z.number() }),
  z.object({
    kind: z.literal('shown'),
    applicantName: z.string().nullable(),
    procedureCode: z.string().nullable(),
    procedureName: z.string().nullable(),
    channel: z.enum(submissionWays).nullable(),
  }),
]);

const dossier = z.object({
  code: z.string(),
  status: z.enum(dossierStatuses),
  since: z.number(),
  receivedAt: z.number(),
  due,
  timeliness: z.enum(timelinesses),
  next: z.enum(nextSteps),
  queue: z.object({ serviceId: z.string().nullable(), counters: z.array(z.number()) }).nullable(),
  timeline: z.array(change),
  details,
});

export const dossierAnswerSchema = describedAs<DossierAnswer>('DossierAnswer')(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('found'), dossier }),
    z.object({ kind: z.literal('several') }),
    z.object({ kind: z.literal('unknown'), isElsewhere: z.boolean() }),
  ]),
);

export const pushReportSchema = describedAs<PushReport>('PushReport')(
  z.object({
    added: z.number(),
    changed: z.number(),
    unchanged: z.number(),
    refused: z.number(),
    results: z.array(
      z.object({
        outcome: z.enum(['added', 'changed', 'unchanged', 'refused']),
        reason: z.enum(itemRefusals).nullable(),
        path: z.string(),
      }),
    ),
  }),
);
