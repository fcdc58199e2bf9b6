import type { Trouble } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Devices } from '../devices/devices.ts';
import { judgeDevices } from '../devices/judge-device.ts';
import { knownDevices, type KnownDevice } from '../devices/known-devices.ts';
import { readPrograms, type Programs } from '../devices/programs.ts';
import type { Halls } from '../halls/halls.ts';
import { noticeTroubles } from '../phone-notices/notice-troubles.ts';
import type { Printers } from '../printing/printers.ts';
import { deviceTroubles } from './device-troubles.ts';
import { openNumbers, refusedByDevice } from './number-store.ts';
import { printerTroubles } from './printer-troubles.ts';

/** What is wrong in centres and waits for their staff. */
export interface Troubles {
  /** The open ones of each of these centres, numbers first, a cause before what came of it. */
  of(centreIds: readonly string[]): Promise<ReadonlyMap<string, readonly Trouble[]>>;
  /** Calls back when something may have changed in this process. */
  onChange(listener: () => void): void;
  changed(): void;
}

export interface TroubleSources {
  readonly sql: Sql;
  readonly devices: Pick<Devices, 'sql' | 'reports'>;
  readonly printers: Pick<Printers, 'list' | 'used'>;
  readonly halls: Pick<Halls, 'now' | 'firstAfter'>;
  readonly clock: () => number;
}

export function createTroubles(sources: TroubleSources): Troubles {
  const { sql, devices, halls, printers, clock } = sources;
  const listeners: (() => void)[] = [];
  const startedAt = clock();
  /** Since when a trouble has been seen that does not say so itself. */
  const noticed = new Map<string, number>();

  const ofCentre = async (
    centreId: string,
    known: readonly KnownDevice[],
    { refused, programs }: { refused: ReadonlyMap<string, number>; programs: Programs },
  ): Promise<readonly Trouble[]> => {
    const { hall } = await halls.now(centreId);
    const present = known.filter(({ isRevoked }) => !isRevoked);
    const paired = await judgeDevices(halls, present, { centreId, programs });
    const standings = { list: printers.list(centreId), used: printers.used(centreId) };
    return [
      ...printerTroubles({ hall, paired, ...standings }),
      ...deviceTroubles({ paired, refused, startedAt, now: clock() }),
    ];
  };

  const dated = (centreId: string, trouble: Trouble): Trouble => {
    const key = `${centreId} ${trouble.id}`;
    const since = trouble.since === 0 ? (noticed.get(key) ?? clock()) : trouble.since;
    noticed.set(key, since);
    return { ...trouble, since };
  };

  return {
    async of(centreIds) {
      const [numbers, known, refused, notices, programs] = await Promise.all([
        openNumbers(sql, centreIds),
        knownDevices(devices, centreIds),
        refusedByDevice(sql, centreIds),
        noticeTroubles(sql, centreIds),
        readPrograms(),
      ]);
      const found = new Map<string, readonly Trouble[]>();
      for (const centreId of centreIds) {
        const derived = await ofCentre(centreId, known.get(centreId) ?? [], { refused, programs });
        found.set(centreId, [
          ...(numbers.get(centreId) ?? []),
          ...derived.map((one) => dated(centreId, one)),
          ...[notices.get(centreId)].filter((one) => one !== undefined),
        ]);
      }
      forgetMended(noticed, found);
      return found;
    },
    onChange: (listener) => void listeners.push(listener),
    changed() {
      for (const listener of listeners) listener();
    },
  };
}

/** What comes again is new. */
function forgetMended(noticed: Map<string, number>, found: ReadonlyMap<string, readonly Trouble[]>): void {
  for (const key of noticed.keys()) {
    const [centreId = '', id] = key.split(' ');
    if (found.get(centreId)?.every((one) => one.id !== id)) noticed.delete(key);
  }
}
