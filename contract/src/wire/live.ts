import { z } from 'zod';
import type { HallEvents, HallState, Heartbeat } from '../live.ts';
import { describedAs } from './described-as.ts';
import { recordedEventSchema } from './event.ts';
import { hallSnapshotSchema } from './snapshot.ts';

const told = { epoch: z.string(), hash: z.string(), now: z.number() };

export const hallStateSchema = describedAs<HallState>('HallState')(
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('snapshot'), hall: hallSnapshotSchema, ...told }),
    z.object({ kind: z.literal('events'), events: z.array(recordedEventSchema), ...told }),
  ]),
);

export const hallEventsSchema = describedAs<HallEvents>('HallEvents')(
  z.object({
    epoch: z.string(),
    from: z.number(),
    to: z.number(),
    events: z.array(recordedEventSchema),
  }),
);

export const heartbeatSchema = describedAs<Heartbeat>('Heartbeat')(
  z.object({ ...told, version: z.number() }),
);
