import { PROTOCOL_VERSION, type DeviceHealth } from '@sanh/contract';
import type { Halls } from '../halls/halls.ts';
import type { KnownDevice } from './known-devices.ts';
import type { Programs } from './programs.ts';

/** A screen is told of an event at once; one that has not painted it after this lags. */
const lagsAfterMs = 10_000;

export interface JudgedDevice extends KnownDevice {
  /** When the first event happened that it had not painted long after, by its own last report; null while it keeps up. */
  readonly behindSince: number | null;
  readonly hasOldProgram: boolean;
}

/** What the last reports of a centre's devices mean beside the hall and the programs that are handed out now. */
export async function judgeDevices(
  halls: Pick<Halls, 'firstAfter'>,
  devices: readonly KnownDevice[],
  { centreId, programs }: { readonly centreId: string; readonly programs: Programs },
): Promise<readonly JudgedDevice[]> {
  return Promise.all(
    devices.map(async (device) => {
      const painted = device.health?.painted ?? null;
      const missedAt = painted === null ? null : await halls.firstAfter(centreId, painted);
      return judgeDevice(device, { missedAt, programs });
    }),
  );
}

interface Beside {
  readonly missedAt: number | null;
  readonly programs: Programs;
}

/** What has happened since its report says nothing of it: it is measured at the moment of the report. */
export function judgeDevice(device: KnownDevice, { missedAt, programs }: Beside): JudgedDevice {
  const { health, kind } = device;
  const lags = health !== null && missedAt !== null && health.seenAt - missedAt >= lagsAfterMs;
  return {
    ...device,
    behindSince: lags ? missedAt : null,
    hasOldProgram: health !== null && isOld(health, programs[kind]),
  };
}

const isOld = ({ protocol, version }: DeviceHealth, current: string | undefined): boolean =>
  protocol !== PROTOCOL_VERSION || (current !== undefined && version !== current);
