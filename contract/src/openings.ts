import { z } from 'zod';
import { procedureCodeSchema } from './ids.ts';

/**
 * How often each procedure was opened after a search since the kiosk last said so: once a visit at most. No words, no times,
 * nobody. Sent at most once: what gets lost stays lost, and nothing counts twice.
 */
export const openingsBody = z.strictObject({
  opened: z.array(z.strictObject({ code: procedureCodeSchema, times: z.int().min(1).max(100) })).max(200),
});
