import { z } from 'zod';

/** What an emergency says, without when it was raised. */
export const emergencyFacts = {
  id: z.string(),
  texts: z.record(z.string(), z.string()),
  until: z.number().nullable(),
  clerkId: z.string().nullable(),
};
