import { centreShape } from './centre/centre.ts';
import { contradictions } from './check/contradictions.ts';

export type { Centre } from './centre/centre.ts';

/**
 * A whole centre configuration, as it stands in a file and in the database. A contradiction between its parts is an issue
 * of zod code `custom` whose `params` are `{ code, detail }` (see `MistakeCode`).
 */
export const centreSchema = centreShape.superRefine((centre, context) => {
  for (const { code, path, detail } of contradictions(centre)) {
    context.addIssue({ code: 'custom', path: [...path], message: code, params: { code, detail } });
  }
});
