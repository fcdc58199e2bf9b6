import type { z } from 'zod';
import type { Centre } from '../centre/centre.ts';
import { centreSchema } from '../schema.ts';
import type { Mistake } from './mistake.ts';
import { mistakesOf } from './shape-mistakes.ts';

export type CheckedCentre =
  | { readonly ok: true; readonly centre: Centre }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** Reads any value as a centre configuration. Contradictions are looked for only when every value has the right shape. */
export function checkCentre(value: unknown): CheckedCentre {
  const parsed = centreSchema.safeParse(value, { reportInput: true });
  return parsed.success
    ? { ok: true, centre: parsed.data }
    : { ok: false, mistakes: parsed.error.issues.flatMap((issue: z.core.$ZodIssue) => mistakesOf(issue)) };
}
