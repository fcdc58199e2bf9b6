import { counterWays } from '@sanh/domain';
import { z } from 'zod';
import { namesSchema } from './answers.ts';

export const counterDirectionSchema = z.object({
  way: z.enum(counterWays),
  floor: z.number().nullable(),
});

const named = { id: z.string(), names: namesSchema, speaks: z.boolean() };

export const displayLayoutSchema = z.discriminatedUnion('kind', [
  z.object({
    ...named,
    kind: z.literal('board'),
    zoneIds: z.array(z.string()),
    columns: z.number().nullable(),
    part: z.object({ screen: z.number(), of: z.number() }).nullable(),
  }),
  z.object({ ...named, kind: z.literal('counter'), counterId: z.string() }),
]);

export const centreNoticeSchema = z.object({
  ...{ id: z.string(), texts: namesSchema, zoneIds: z.array(z.string()) },
  ...{ from: z.string().nullable(), until: z.string().nullable() },
});
