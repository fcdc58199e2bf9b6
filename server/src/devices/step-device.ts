import type { DeviceStep, DeviceStepAnswer, DeviceStepBody, deviceSteps } from '@sanh/contract';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { KnownCentre } from '../centres/centres.ts';
import { actOnce } from './act-once.ts';
import { checkPrinter } from './check-printer.ts';
import { checkPlace } from './check-place.ts';
import { askDevice, choosePrinter, renameDevice, replaceMachine, revokeDevice } from './device-rows.ts';
import type { Transaction } from './device-store.ts';
import type { Devices } from './devices.ts';
import { enterCode, forgiveCodeTries, spendCodeTry } from './enter-code.ts';

export interface Stepping {
  readonly centre: KnownCentre;
  readonly deviceId: string;
  readonly commandId: string;
  readonly by: string;
  readonly step: DeviceStep;
  /** Read by the schema of its step. */
  readonly body: object;
}

interface At {
  readonly transaction: Transaction;
  readonly devices: Devices;
  readonly centre: KnownCentre;
  readonly centreId: string;
  readonly id: string;
  readonly now: number;
}

type Body<Step extends DeviceStep> = z.output<(typeof deviceSteps)[Step]>;

const steps: { readonly [Step in DeviceStep]: (at: At, body: Body<Step>) => Promise<void> } = {
  identify: (at) => askDevice(at.transaction, at, 'identify_at'),
  reload: (at) => askDevice(at.transaction, at, 'reload_at'),
  revoke: (at) => revokeDevice(at.transaction, at),
  async rename(at, body) {
    checkPlace(at.centre, body);
    await renameDevice(at.transaction, at, body);
  },
  async 'choose-printer'(at, { printer }) {
    checkPrinter(at.centre, printer);
    const kind = await choosePrinter(at.transaction, at, printer);
    if (kind !== 'kiosk') throw new AppError('DEVICE_OF_OTHER_KIND');
  },
  async replace({ transaction, devices, ...at }, { code }) {
    const entered = await enterCode(transaction, devices, { ...at, deviceId: at.id, code });
    const kind = await replaceMachine(transaction, at, entered.tokenHash);
    if (kind !== entered.kind) throw new AppError('DEVICE_OF_OTHER_KIND');
  },
};

/** An administrator's step with a device. Every process's sockets hear of it within seconds. */
export async function stepDevice(
  devices: Devices,
  { centre, deviceId, commandId, by, step, body }: Stepping,
  now: number,
): Promise<DeviceStepAnswer> {
  const { sql } = devices;
  const centreId = centre.id;
  if (step === 'replace') await spendCodeTry(sql, by, now);
  const run = steps[step] as (at: At, body: DeviceStepBody<DeviceStep>) => Promise<void>;
  await actOnce(
    sql,
    { centreId, commandId, by, act: step, asked: { deviceId, body } },
    async (transaction) => {
      await run({ transaction, devices, centre, centreId, id: deviceId, now }, body as never);
      return deviceId;
    },
  );
  if (step === 'replace') await forgiveCodeTries(sql, by, now);
  devices.changed();
  return { deviceId };
}
