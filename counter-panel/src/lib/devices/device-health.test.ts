import type { DeviceHealth, DeviceView } from '@sanh/contract';
import { expect, test } from 'vitest';
import { clockFault, conditionOf, statusOf } from './device-health.ts';

const now = 1_800_000_000_000;
const measure = { now, silentAfterMs: 90_000 };

const health: DeviceHealth = {
  ...{ seenAt: now - 10_000, version: '1', protocol: 1, clockOffsetMs: 120 },
  ...{
    printer: 'ready',
    scanner: 'none',
    sound: 'ready',
    storage: null,
    disk: 'ready',
    numbersHeld: 0,
    mediaBroken: 0,
  },
  painted: { epoch: 'e', version: 199 },
};
const aDevice = (more: Partial<DeviceHealth> = {}): DeviceView => ({
  ...{
    id: 'd',
    kind: 'kiosk',
    name: 'Kiosk',
    zoneId: null,
    layoutId: null,
    counterId: null,
    isRevoked: false,
    pairedAt: now - 1e6,
  },
  ...{ printer: null, printerState: 'ready' },
  health: { ...health, ...more },
  ...{ behindSince: null, hasOldProgram: false },
});

test('a device that reports and shows what the hall has come to is well', () => {
  expect(conditionOf(aDevice(), measure)).toEqual({ kind: 'well' });
});

test('a device that has not reported for long is silent since it last did', () => {
  const seenAt = now - 90_001;
  expect(conditionOf(aDevice({ seenAt }), measure)).toEqual({ kind: 'silent', since: seenAt });
});

test('a device that reports but shows an old state is behind since the first event it has not painted', () => {
  const device = { ...aDevice(), behindSince: now - 60_000 };
  expect(conditionOf(device, measure)).toEqual({ kind: 'behind', since: now - 60_000 });
});

test('a device that is silent is not measured by what it once painted', () => {
  const device = { ...aDevice({ seenAt: now - 90_001 }), behindSince: now - 120_000 };
  expect(conditionOf(device, measure).kind).toBe('silent');
});

test('a device that was paired and never heard from is not called broken', () => {
  const condition = conditionOf({ ...aDevice(), health: null }, measure);
  expect([condition, statusOf(condition)]).toEqual([{ kind: 'never' }, 'quiet']);
});

test('a revoked device is only that, however it last was', () => {
  expect(conditionOf({ ...aDevice({ seenAt: 0 }), isRevoked: true }, measure)).toEqual({ kind: 'revoked' });
});

test.each([
  [4999, null],
  [5000, 5000],
  [-86_400_000, -86_400_000],
])('a clock that is off by %i ms is told as %j', (clockOffsetMs, told) => {
  expect(clockFault(aDevice({ clockOffsetMs }))).toBe(told);
});
