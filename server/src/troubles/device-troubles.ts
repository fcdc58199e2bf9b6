import { clockOffAtLeastMs, type DeviceTrouble } from '@sanh/contract';
import type { JudgedDevice } from '../devices/judge-device.ts';
import type { KnownDevice } from '../devices/known-devices.ts';
import { silentAfterMs } from '../devices/list-devices.ts';

interface Asked {
  readonly paired: readonly JudgedDevice[];
  /** Refused numbers of each device that are told one by one. */
  readonly refused: ReadonlyMap<string, number>;
  readonly startedAt: number;
  readonly now: number;
}

const fullAtLeast = 0.9;
/** Shorter than this a screen is only busy. */
const behindForMs = 60_000;
/** In this time a screen finds a moment that disturbs nobody to take a newer program. */
const oldForMs = 10 * 60_000;

/** What is wrong with devices by what they last said. One that was never heard of is only being set up. */
export function deviceTroubles({ paired, refused, startedAt, now }: Asked): readonly DeviceTrouble[] {
  return paired.flatMap((device) => {
    const { id, name, kind, health, behindSince } = device;
    if (health === null) return [];
    const trouble = (what: DeviceTrouble['kind'], amount = 0, since = 0): DeviceTrouble => ({
      ...{ kind: what, id: `${what}.${id}`, since, device: name, deviceKind: kind, amount },
    });
    // A server that was away has heard nobody either.
    const heardAt = Math.max(health.seenAt, startedAt);
    if (now - heardAt > silentAfterMs) return [trouble('device-silent', 0, health.seenAt)];
    const isBehind = behindSince !== null && health.seenAt - behindSince >= behindForMs;
    const isOld = device.hasOldProgram && health.seenAt - startedAt >= oldForMs;
    const held = health.numbersHeld - (refused.get(id) ?? 0);
    const clockMs = Math.round(health.clockOffsetMs / 1000) * 1000;
    return [
      ...(isBehind ? [trouble('device-behind', 0, behindSince)] : []),
      ...(isOld ? [trouble('device-program', 0, startedAt)] : []),
      ...(Math.abs(health.clockOffsetMs) >= clockOffAtLeastMs ? [trouble('device-clock', clockMs)] : []),
      ...(isFull(health) ? [trouble('device-disk', usedPercent(health))] : []),
      ...(held > 0 ? [trouble('device-numbers', held)] : []),
      ...(health.mediaBroken > 0 ? [trouble('device-media', health.mediaBroken)] : []),
    ];
  });
}

type Health = NonNullable<KnownDevice['health']>;

const isFull = (health: Health): boolean =>
  health.disk === 'refused' || usedPercent(health) >= fullAtLeast * 100;

const usedPercent = ({ storage }: Health): number =>
  storage === null || storage.granted === 0 ? 0 : Math.round((100 * storage.used) / storage.granted);
