import { randomUUID } from 'node:crypto';
import type { DeviceStepAnswer, pairDeviceBody } from '@sanh/contract';
import type { z } from 'zod';
import type { KnownCentre } from '../centres/centres.ts';
import { actOnce } from './act-once.ts';
import { insertDevice } from './device-rows.ts';
import type { Devices } from './devices.ts';
import { enterCode, forgiveCodeTries, spendCodeTry } from './enter-code.ts';
import { checkPlace } from './check-place.ts';

export interface Pairing {
  readonly centre: KnownCentre;
  readonly commandId: string;
  readonly by: string;
  readonly body: z.output<typeof pairDeviceBody>;
}

/** Makes the machine that shows this code a device of the centre. */
export async function pairDevice(
  devices: Devices,
  { centre, commandId, by, body }: Pairing,
  now: number,
): Promise<DeviceStepAnswer> {
  const { code, ...place } = body;
  const { sql } = devices;
  const centreId = centre.id;
  checkPlace(centre, place);
  await spendCodeTry(sql, by, now);
  const act = { centreId, commandId, by, act: 'pair', asked: body };
  const { deviceId } = await actOnce(sql, act, async (transaction) => {
    const id = randomUUID();
    const { kind, tokenHash } = await enterCode(transaction, devices, { code, centreId, deviceId: id, now });
    await insertDevice(transaction, { centreId, id, kind, tokenHash, ...place });
    return id;
  });
  await forgiveCodeTries(sql, by, now);
  return { deviceId };
}
