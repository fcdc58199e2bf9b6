import { dossierRoles, dossierStatuses } from '@sanh/domain';
import { z } from 'zod';
import { clockSchema, idSchema } from './text.ts';

/** What a service does for dossiers that have been handed in: for those of its fields of the board, or, without any, for all. */
export const dossierRoleSchema = z.strictObject({
  role: z.enum(dossierRoles),
  fields: z.array(idSchema).default([]),
});

/** How the centre counts due dates and whose dossiers it knows. */
export const dossierRulesSchema = z.strictObject({
  /** First level of the agency codes, "H32"; a dossier of any other is said to be elsewhere. None: nothing is said. */
  agencyCodes: z.array(z.string().regex(/^[A-Z]\d{2,3}$/)).default([]),
  /** The day of reception is day 0 by default. */
  countsReceptionDay: z.boolean().default(false),
  /** What is due on the same day and comes from this time on is due on the next working day. */
  sameDayUntil: clockSchema.default('15:00'),
  /** Waiting for fees or taxes stops the clock. */
  paymentPauses: z.boolean().default(true),
  compareBy: z.enum(['day', 'minute']).default('day'),
  /** Names by which the local program sends a status. */
  statusNames: z.record(z.string().min(1), z.enum(dossierStatuses)).default({}),
  /** Who applied is erased so many days after the dossier has ended. */
  keepApplicantDays: z.int().positive().default(90),
});

export type DossierRulesEntry = z.infer<typeof dossierRulesSchema>;
