import type { DeviceList, PrinterState } from '@sanh/contract';
import type { Halls } from '../halls/halls.ts';
import type { Printers } from '../printing/printers.ts';
import type { Devices } from './devices.ts';
import { judgeDevices } from './judge-device.ts';
import { readPrograms } from './programs.ts';
import { knownDevices, type KnownDevice } from './known-devices.ts';

/** Devices report every half minute; two may get lost. */
export const silentAfterMs = 90_000;

interface Sources extends Pick<Devices, 'sql' | 'reports'> {
  readonly halls: Halls;
  readonly printers: Pick<Printers, 'list'>;
}

/** The devices of a centre as an administrator sees them. */
export async function listDevices(
  { halls, printers, ...stored }: Sources,
  centreId: string,
  now: number,
): Promise<DeviceList> {
  const { epoch, hall } = await halls.now(centreId);
  const known = (await knownDevices(stored, [centreId])).get(centreId) ?? [];
  const networked = new Map(printers.list(centreId).map(({ id, condition }) => [id, condition]));
  const devices = (await judgeDevices(halls, known, { centreId, programs: await readPrograms() })).map(
    (device) => ({
      ...device,
      printerState: printerStateOf(device, networked),
    }),
  );
  return { now, silentAfterMs, position: { epoch, version: hall.version }, devices };
}

/** The server itself asks network printers; of another one the device knows as much as anybody. */
function printerStateOf(
  { printer, health }: Pick<KnownDevice, 'printer' | 'health'>,
  networked: ReadonlyMap<string, PrinterState>,
): PrinterState {
  const condition = printer?.kind === 'listed' ? networked.get(printer.id) : undefined;
  return condition ?? health?.printer ?? 'unknown';
}
