import { PROTOCOL_VERSION, type DeviceHealth } from '@sanh/contract';
import { expect, test } from 'vitest';
import { judgeDevice } from './judge-device.ts';
import type { KnownDevice } from './known-devices.ts';

const seenAt = 1_800_000_000_000;
const health: DeviceHealth = {
  ...{
    seenAt,
    version: 'now',
    protocol: PROTOCOL_VERSION,
    clockOffsetMs: 0,
    printer: 'none',
    scanner: 'none',
  },
  ...{ sound: 'ready', storage: null, disk: 'ready', numbersHeld: 0, mediaBroken: 0 },
  painted: { epoch: 'e', version: 7 },
};
const aDisplay = (more: Partial<DeviceHealth> = {}): KnownDevice => ({
  ...{
    id: 'd',
    kind: 'display',
    name: 'Màn hình',
    zoneId: null,
    layoutId: null,
    counterId: null,
    printer: null,
  },
  ...{ isRevoked: false, pairedAt: 0, health: { ...health, ...more } },
});
const programs = { kiosk: 'other', display: 'now' };
const judged = (device: KnownDevice, missedAt: number | null = null) =>
  judgeDevice(device, { missedAt, programs });

test.each([
  [null, null],
  [seenAt - 9999, null],
  [seenAt - 10_000, seenAt - 10_000],
  [seenAt + 5000, null],
])('a screen whose first unpainted event happened at %j is behind since %j', (missedAt, since) => {
  expect(judged(aDisplay(), missedAt).behindSince).toBe(since);
});

test.each([
  [{}, false],
  [{ version: 'before' }, true],
  [{ protocol: PROTOCOL_VERSION - 1 }, true],
])('a display that says %j runs an old program: %j', (said, isOld) => {
  expect(judged(aDisplay(said)).hasOldProgram).toBe(isOld);
});

test('where a program is not built, only the protocol can be old', () => {
  const { hasOldProgram } = judgeDevice(aDisplay({ version: 'dev' }), { missedAt: null, programs: {} });
  expect(hasOldProgram).toBe(false);
});

test('a device that has never been heard from is neither', () => {
  const device = { ...aDisplay(), health: null };
  expect(judged(device, 0)).toMatchObject({ behindSince: null, hasOldProgram: false });
});
