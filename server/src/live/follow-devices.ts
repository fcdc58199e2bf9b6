import { isDeepStrictEqual as isEqual } from 'node:util';
import { changedSince, type ChangedDevice } from '../devices/device-store.ts';
import type { Devices } from '../devices/devices.ts';
import type { LiveIo, LiveSocket } from './live-io.ts';

export interface FollowOptions {
  readonly devices: Devices;
  readonly everyMs: number;
  readonly onTrouble: (error: unknown) => void;
}

/**
 * Passes on what administrators do with devices, in whichever process they did it: asks those that are connected here, and
 * cuts off those that were revoked or replaced. Returns how to stop.
 */
export function followDevices(io: LiveIo, { devices, everyMs, onTrouble }: FollowOptions): () => void {
  let since: Date | null = null;
  const look = async (): Promise<void> => {
    const changed = await changedSince(devices.sql, since);
    since = changed.at;
    if (changed.devices.length > 0) tell(io, new Map(changed.devices.map((one) => [one.id, one])));
  };
  const lookNow = (): void => void look().catch(onTrouble);
  devices.onChange(lookNow);
  const timer = setInterval(lookNow, everyMs);
  return () => clearInterval(timer);
}

function tell(io: LiveIo, changed: ReadonlyMap<string, ChangedDevice>): void {
  for (const socket of io.sockets.sockets.values()) {
    const { device } = socket.data;
    const change = device === null ? undefined : changed.get(device.id);
    if (device !== null && change !== undefined) tellOne(socket, device, change);
  }
}

type Place = Pick<ChangedDevice, 'name' | 'zoneId' | 'layoutId' | 'counterId' | 'printer'>;

const placeOf = ({ name, zoneId, layoutId, counterId, printer }: Place): Place => ({
  ...{ name, zoneId, layoutId, counterId, printer },
});

function tellOne(
  socket: LiveSocket,
  device: NonNullable<LiveSocket['data']['device']>,
  { isActive, incarnation, asked, ...is }: ChangedDevice,
): void {
  if (!isActive || incarnation !== device.incarnation) {
    socket.emit('device:wish', { kind: 'locked' });
    socket.disconnect(true);
    return;
  }
  if (asked.identifyAt > device.asked.identifyAt) socket.emit('device:wish', { kind: 'identify' });
  if (asked.reloadAt > device.asked.reloadAt) socket.emit('device:wish', { kind: 'reload' });
  const place = placeOf(is);
  if (!isEqual(place, placeOf(device))) socket.emit('device:wish', { kind: 'changed' });
  Object.assign(device, { asked, ...place });
}
