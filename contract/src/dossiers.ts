import type { DossierStatus, Due, NextStep, StatusChange, SubmissionWay, Timeliness } from '@sanh/domain';
import { submissionWays } from '@sanh/domain';
import { z } from 'zod';
import { idSchema, instantSchema } from './ids.ts';

/** Asked by POST: what is typed here may be personal, and addresses are kept. */
export const lookUpBody = z.strictObject({
  code: z.string().min(1).max(200),
  /** The second factor: the last digits of the applicant's identity number, at least four, or all of them. */
  idDigits: z
    .string()
    .regex(/^\d{4,12}$/)
    .nullable()
    .default(null),
});

/** What may be known of a dossier by its code alone; `details` by the second factor only. */
export interface DossierView {
  /** As it stands on the receipt. */
  readonly code: string;
  readonly status: DossierStatus;
  readonly since: number;
  readonly receivedAt: number;
  readonly due: Due;
  readonly timeliness: Timeliness;
  readonly next: NextStep;
  /** Where to go for it: a number of this service, or these counters; null when there is nothing to come for. */
  readonly queue: { readonly serviceId: string | null; readonly counters: readonly number[] } | null;
  readonly timeline: readonly StatusChange[];
  readonly details: DossierDetails;
}

export type DossierDetails =
  | { readonly kind: 'not-asked' }
  /** Nothing is kept by which somebody could show who they are. */
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | {
      readonly kind: 'shown';
      readonly applicantName: string | null;
      readonly procedureCode: string | null;
      readonly procedureName: string | null;
      readonly channel: SubmissionWay | null;
    };

export type DossierAnswer =
  | { readonly kind: 'found'; readonly dossier: DossierView }
  /** Several dossiers end in what was typed. */
  | { readonly kind: 'several' }
  /** `isElsewhere`: by its agency code another province or ministry has it. */
  | { readonly kind: 'unknown'; readonly isElsewhere: boolean };

const when = z
  .union([z.iso.datetime({ offset: true }), instantSchema])
  .transform((given) => (typeof given === 'string' ? Date.parse(given) : given))
  .pipe(instantSchema);
const status = z.union([z.int(), z.string().min(1).max(100)]);
const code = z.string().min(4).max(64);

/** A dossier as another program hands it in. The same item again changes nothing. */
export const dossierItemSchema = z
  .strictObject({
    centreId: idSchema,
    code,
    /** National code, also with the suffix of a province. */
    procedureCode: z
      .string()
      .max(40)
      .regex(/^\d\.\d{6}(?:\.|$)/)
      .nullable()
      .default(null),
    /** 1 at the counter, 2 online, 3 by public post; or the word. */
    channel: z
      .union([z.int().min(1).max(3), z.enum(submissionWays)])
      .nullable()
      .default(null),
    receivedAt: when,
    /** The day on the receipt; null where none is promised; left out where the term of the procedure counts. */
    dueAt: when.nullable().optional(),
    /** 1 to 10, the national name or a local one. */
    status: status.default('accepted'),
    /** Without it the status holds since reception. */
    statusAt: when.optional(),
    applicant: z
      .strictObject({
        name: z.string().min(1).max(200).nullable().default(null),
        /** Never kept: only keyed hashes of it are. */
        idNumber: z
          .string()
          .regex(/^(?:\d{9}|\d{12})$/)
          .nullable()
          .default(null),
      })
      .nullable()
      .default(null),
  })
  .meta({ id: 'DossierItem' });

export const statusChangeItemSchema = z
  .strictObject({ centreId: idSchema, code, status, at: when })
  .meta({ id: 'DossierStatusChangeItem' });

/** Items are read one by one: a wrong one is reported and keeps no other from being taken. */
export const pushBody = z.strictObject({
  items: z.array(z.record(z.string(), z.unknown())).min(1).max(5000),
});

export const itemRefusals = [
  'INVALID',
  'INVALID_CODE',
  'CENTRE_NOT_ALLOWED',
  'UNKNOWN_STATUS',
  'UNKNOWN_DOSSIER',
] as const;
export type ItemRefusal = (typeof itemRefusals)[number];

export interface PushedItem {
  readonly outcome: 'added' | 'changed' | 'unchanged' | 'refused';
  /** Only for one that was refused. */
  readonly reason: ItemRefusal | null;
  /** Which part of it is wrong; "" when the item as a whole is. */
  readonly path: string;
}

/** The n-th result is that of the n-th item. */
export interface PushReport {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly refused: number;
  readonly results: readonly PushedItem[];
}
