import { deviceKinds } from '@sanh/domain';
import { z } from 'zod';
import { idSchema } from './ids.ts';
import { positionSchema } from './live.ts';
import { printerConditions } from './printer-condition.ts';
import { chosenPrinterSchema } from './printing.ts';

/** What a device shows to be paired by. */
export const pairingCodeSchema = z.string().regex(/^\d{6}$/);
export const deviceKindSchema = z.enum(deviceKinds);

const nameSchema = z.string().trim().min(1).max(60);
const place = {
  name: nameSchema,
  zoneId: idSchema.nullable().default(null),
  /** Which of the centre's layouts a display shows; null: the board of its zone. */
  layoutId: idSchema.nullable().default(null),
  /** At which counter a rating tablet stands. */
  counterId: idSchema.nullable().default(null),
};
const empty = z.strictObject({});

export const startPairingBody = z.strictObject({ kind: deviceKindSchema });
/** Only in a demonstration: a browser that is paired by one press, without a code. */
export const pairItselfBody = z.strictObject({
  kind: deviceKindSchema,
  centreId: idSchema,
  counterId: idSchema.nullable().default(null),
});
export const pairDeviceBody = z.strictObject({ code: pairingCodeSchema, ...place });

/** The body of each step with a device: `POST /api/centres/{centreId}/devices/{deviceId}/{step}`. */
export const deviceSteps = {
  rename: z.strictObject(place),
  identify: empty,
  reload: empty,
  /** Another machine takes the place: name, zone and kind stay, the old machine is locked. */
  replace: z.strictObject({ code: pairingCodeSchema }),
  revoke: empty,
  /** Null: it prints nothing. */
  'choose-printer': z.strictObject({ printer: chosenPrinterSchema.nullable() }),
} as const;
export type DeviceStep = keyof typeof deviceSteps;
export type DeviceStepBody<S extends DeviceStep> = z.input<(typeof deviceSteps)[S]>;

export const printerStates = ['none', ...printerConditions] as const;
export type PrinterState = (typeof printerStates)[number];
export const scannerStates = ['unknown', 'none', 'ready', 'refused', 'offline'] as const;
export type ScannerState = (typeof scannerStates)[number];
export const soundStates = ['unknown', 'none', 'ready', 'incomplete', 'blocked'] as const;
export type SoundState = (typeof soundStates)[number];

/** `refused`: what the kiosk must keep for work without the network was not taken. */
export const diskStates = ['unknown', 'ready', 'refused'] as const;
export type DiskState = (typeof diskStates)[number];

/** What a device says of itself every half minute. */
export const deviceReportBody = z.strictObject({
  /** Of the app it runs. */
  version: z.string().max(40),
  protocol: z.int().min(0).max(1_000_000),
  /** Its own clock, in milliseconds since 1970: it may be wrong by years. */
  clock: z.number().min(-8.64e15).max(8.64e15),
  printer: z.enum(printerStates).default('unknown'),
  scanner: z.enum(scannerStates).default('unknown'),
  sound: z.enum(soundStates).default('unknown'),
  /** Bytes used of those the browser grants; `isPersisted`: it will not throw them away by itself. */
  storage: z
    .strictObject({ used: z.number().min(0), granted: z.number().min(0), isPersisted: z.boolean() })
    .nullable()
    .default(null),
  disk: z.enum(diskStates).default('unknown'),
  /** Numbers given without the network that it has tried to hand in and that the server has not taken. */
  numbersHeld: z.int().min(0).max(10_000).default(0),
  /** Pictures and videos of the playlist that do not play on it. */
  mediaBroken: z.int().min(0).max(1000).default(0),
  /** What stands on the glass. */
  painted: positionSchema.nullable().default(null),
});
export type DeviceReport = z.input<typeof deviceReportBody>;
