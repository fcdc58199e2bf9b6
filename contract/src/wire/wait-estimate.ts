import type { WaitEstimate } from '@sanh/domain';
import { z } from 'zod';
import { describedAs } from './described-as.ts';

export const waitEstimateSchema = describedAs<WaitEstimate>('WaitEstimate')(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('now') }),
    z.object({ kind: z.literal('range'), fromMs: z.number(), toMs: z.number() }),
    z.object({ kind: z.literal('unknown') }),
    z.object({ kind: z.literal('not-today') }),
  ]),
);
