import type { DeviceHealth } from '@sanh/contract';
import { expect, test } from 'vitest';
import type { JudgedDevice } from '../devices/judge-device.ts';
import { deviceTroubles } from './device-troubles.ts';

const now = 1_800_000_000_000;
const startedAt = now - 3_600_000;
const well: DeviceHealth = {
  ...{ seenAt: now - 10_000, version: '1', protocol: 1, clockOffsetMs: 120, painted: null },
  ...{
    printer: 'ready',
    scanner: 'none',
    sound: 'ready',
    storage: null,
    disk: 'ready',
    numbersHeld: 0,
    mediaBroken: 0,
  },
};
const aDevice = (more: Partial<DeviceHealth> = {}): JudgedDevice => ({
  ...{ id: 'd', kind: 'kiosk', name: 'Kiosk', zoneId: null, layoutId: null, counterId: null, printer: null },
  ...{ isRevoked: false, pairedAt: 0, health: { ...well, ...more } },
  ...{ behindSince: null, hasOldProgram: false },
});
const told = (device: JudgedDevice, more: object = {}) =>
  deviceTroubles({ paired: [device], refused: new Map(), startedAt, now, ...more }).map(
    ({ kind, since, amount }) => [kind, since, amount],
  );

test('a device that reports and is well is no trouble, nor one that was never heard of', () => {
  expect(told(aDevice())).toEqual([]);
  expect(told({ ...aDevice(), health: null })).toEqual([]);
});

test('a silent device is only that: what it last said of itself is old', () => {
  const seenAt = now - 90_001;
  expect(told(aDevice({ seenAt, disk: 'refused' }))).toEqual([['device-silent', seenAt, 0]]);
});

test('a server that has just started waits before it calls anybody silent', () => {
  const seenAt = now - 600_000;
  expect(told(aDevice({ seenAt }), { startedAt: now - 89_000 })).toEqual([]);
});

test.each([
  [4999, []],
  [-3_600_400, [['device-clock', 0, -3_600_000]]],
])('a clock that is off by %i ms is told as %j', (clockOffsetMs, expected) => {
  expect(told(aDevice({ clockOffsetMs }))).toEqual(expected);
});

test.each([
  [{ storage: { used: 95, granted: 100, isPersisted: true } }, 95],
  [{ storage: { used: 10, granted: 100, isPersisted: true }, disk: 'refused' as const }, 10],
])('a disk that is full or refuses is told: %j', (health, percent) => {
  expect(told(aDevice(health))).toEqual([['device-disk', 0, percent]]);
});

test('numbers that a kiosk cannot hand in are told, but not those that are told one by one', () => {
  expect(told(aDevice({ numbersHeld: 3 }))).toEqual([['device-numbers', 0, 3]]);
  expect(told(aDevice({ numbersHeld: 3 }), { refused: new Map([['d', 2]]) })).toEqual([
    ['device-numbers', 0, 1],
  ]);
  expect(told(aDevice({ mediaBroken: 1 }))).toEqual([['device-media', 0, 1]]);
  expect(told(aDevice({ numbersHeld: 2 }), { refused: new Map([['d', 2]]) })).toEqual([]);
});

test('a screen that had not painted what happened a minute before its report is told, since that happened', () => {
  const seenAt = now - 10_000;
  expect(told({ ...aDevice(), behindSince: seenAt - 59_999 })).toEqual([]);
  expect(told({ ...aDevice(), behindSince: seenAt - 60_000 })).toEqual([
    ['device-behind', seenAt - 60_000, 0],
  ]);
});

test('an old program is told once there was time to take the newer one, since when that was handed out', () => {
  const device = { ...aDevice(), hasOldProgram: true };
  expect(told(device, { startedAt: now - 600_000 })).toEqual([]);
  expect(told(device)).toEqual([['device-program', startedAt, 0]]);
});
