import { deviceKinds } from '@sanh/domain';
import { z } from 'zod';
import { noticeFailures } from '../phone-notices.ts';
import { printerConditions } from '../printer-condition.ts';
import type { DeviceTrouble, Trouble } from '../troubles.ts';
import { namesSchema } from './answers.ts';
import { describedAs } from './described-as.ts';
import { unprintedSchema } from './printing.ts';

const told = { id: z.string(), since: z.number() };

export const troubleSchema = describedAs<Trouble>('Trouble')(
  z.discriminatedUnion('kind', [
    z.object({
      ...{ ...told, kind: z.enum(['number-refused', 'number-doubled', 'number-not-lent']) },
      ...{ label: z.string(), device: z.string().nullable(), reason: z.string().nullable() },
    }),
    z.object({
      ...{ ...told, kind: z.literal('printer'), condition: z.enum(printerConditions), names: namesSchema },
      device: z.string().nullable(),
    }),
    z.object({
      ...{ ...told, kind: z.literal('slips'), printerId: z.string(), names: namesSchema },
      ...{ canPrint: z.boolean(), slips: unprintedSchema },
    }),
    z.object({
      ...{
        ...told,
        kind: z.enum([
          ...['device-silent', 'device-behind', 'device-program'],
          ...['device-clock', 'device-disk', 'device-numbers', 'device-media'],
        ] as DeviceTrouble['kind'][]),
      },
      ...{ device: z.string(), deviceKind: z.enum(deviceKinds), amount: z.number() },
    }),
    z.object({
      ...{ ...told, kind: z.literal('notices') },
      ...{ failure: z.enum(noticeFailures), labels: z.array(z.string()) },
    }),
  ]),
);
