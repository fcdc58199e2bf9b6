import { deviceKinds } from '@sanh/domain';
import { z } from 'zod';
import type {
  DeviceList,
  DeviceStepAnswer,
  DeviceWish,
  PairingState,
  StartedPairing,
  ThisDevice,
} from '../device-answers.ts';
import { diskStates, printerStates, scannerStates, soundStates } from '../devices.ts';
import { chosenPrinterSchema } from '../printing.ts';
import { describedAs } from './described-as.ts';

export const startedPairingSchema = describedAs<StartedPairing>('StartedPairing')(
  z.object({ code: z.string(), expiresAt: z.number(), now: z.number() }),
);

export const pairingStateSchema = describedAs<PairingState>('PairingState')(
  z.object({ kind: z.enum(['waiting', 'over', 'paired']), now: z.number() }),
);

const kind = z.enum(deviceKinds);
const position = z.object({ epoch: z.string(), version: z.number() });

export const thisDeviceSchema = describedAs<ThisDevice>('ThisDevice')(
  z.object({
    kind: z.enum(['unpaired', 'paired', 'locked']),
    device: z
      .object({
        ...{ id: z.string(), centreId: z.string(), kind, name: z.string(), zoneId: z.string().nullable() },
        ...{ layoutId: z.string().nullable(), counterId: z.string().nullable() },
        printer: chosenPrinterSchema.nullable(),
        incarnation: z.string(),
      })
      .nullable(),
    isDemo: z.boolean(),
  }),
);

const health = z.object({
  seenAt: z.number(),
  version: z.string(),
  protocol: z.number(),
  clockOffsetMs: z.number(),
  printer: z.enum(printerStates),
  scanner: z.enum(scannerStates),
  sound: z.enum(soundStates),
  storage: z.object({ used: z.number(), granted: z.number(), isPersisted: z.boolean() }).nullable(),
  disk: z.enum(diskStates),
  numbersHeld: z.number(),
  mediaBroken: z.number(),
  painted: position.nullable(),
});

const view = z.object({
  ...{ id: z.string(), kind, name: z.string(), zoneId: z.string().nullable() },
  ...{ layoutId: z.string().nullable(), counterId: z.string().nullable() },
  ...{ printer: chosenPrinterSchema.nullable(), printerState: z.enum(printerStates) },
  isRevoked: z.boolean(),
  pairedAt: z.number(),
  health: health.nullable(),
  ...{ behindSince: z.number().nullable(), hasOldProgram: z.boolean() },
});

export const deviceListSchema = describedAs<DeviceList>('DeviceList')(
  z.object({ now: z.number(), silentAfterMs: z.number(), position, devices: z.array(view) }),
);

export const deviceStepAnswerSchema = describedAs<DeviceStepAnswer>('DeviceStepAnswer')(
  z.object({ deviceId: z.string() }),
);

export const deviceWishSchema = describedAs<DeviceWish>('DeviceWish')(
  z.object({ kind: z.enum(['identify', 'reload', 'changed', 'locked']) }),
);
