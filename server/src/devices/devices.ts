import type { Sql } from '@sanh/db';
import { createCookie, type Cookie } from './cookie.ts';
import { createDeviceKeys, type DeviceKeys } from './device-keys.ts';
import { keepReports, type Reports } from './reports.ts';
import { createStandings, type Standings } from './standings.ts';

/** The paired machines of this installation: what every verb of this folder works with. */
export interface Devices {
  readonly sql: Sql;
  readonly keys: DeviceKeys;
  /** Lets a paired device in. */
  readonly cookie: Cookie;
  /** Proves which machine shows a code. */
  readonly pairingCookie: Cookie;
  readonly standings: Standings;
  readonly reports: Reports;
  /** Calls back whenever an administrator has changed a device in this process. */
  onChange(listener: () => void): void;
  changed(): void;
  close(): Promise<void>;
}

interface DevicesOptions {
  readonly sql: Sql;
  readonly key: Buffer;
  readonly isSecure: boolean;
  readonly onTrouble: (error: unknown) => void;
}

/** Browsers keep no cookie for longer. */
const longestSeconds = 400 * 86_400;
const pairingSeconds = 30 * 60;

export function createDevices({ sql, key, isSecure, onTrouble }: DevicesOptions): Devices {
  const listeners: (() => void)[] = [];
  const cookie = createCookie({ name: 'sanh.device', maxAgeSeconds: longestSeconds, isSecure });
  const standings = createStandings(sql, cookie);
  const reports = keepReports(sql, onTrouble);
  return {
    ...{ sql, cookie, standings, reports, keys: createDeviceKeys(key) },
    pairingCookie: createCookie({ name: 'sanh.pairing', maxAgeSeconds: pairingSeconds, isSecure }),
    onChange: (listener) => void listeners.push(listener),
    changed() {
      standings.forget();
      for (const listener of listeners) listener();
    },
    close: () => reports.close(),
  };
}
