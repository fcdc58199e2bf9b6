import type { Sql } from '@sanh/db';
import type { Cookie } from './cookie.ts';
import { hashOf } from './device-keys.ts';
import { readStanding } from './device-store.ts';
import { unpaired, type Standing } from './standing.ts';

/** A revoked device is refused after this at the latest. */
const trustedMs = 2000;
const rememberedAtMost = 10_000;

/** What the device's cookie carries: which device, and the token that proves it. */
export const cookieValue = (centreId: string, deviceId: string, token: string): string =>
  `${centreId}:${deviceId}:${token}`;

const valuePattern = /^([A-Za-z0-9][A-Za-z0-9._-]{0,63}):([0-9a-f-]{36}):([A-Za-z0-9_-]{43})$/;

export interface Standings {
  /** What the sender of this request is. */
  of(headers: Headers): Promise<Standing>;
  /** After this the next request looks again. */
  forget(): void;
}

/** Looks devices up by their cookie and trusts that for a moment: a citizen's tap costs no query. */
export function createStandings(sql: Sql, cookie: Cookie): Standings {
  const remembered = new Map<string, { readonly standing: Promise<Standing>; readonly until: number }>();

  const look = (value: string): Promise<Standing> => {
    const [, centreId = '', deviceId = '', token = ''] = valuePattern.exec(value) ?? [];
    if (token === '') return Promise.resolve(unpaired);
    return readStanding(sql, { centreId, deviceId, hash: hashOf(token) });
  };

  return {
    async of(headers) {
      const value = cookie.read(headers);
      if (value === null) return unpaired;
      const known = remembered.get(value);
      if (known !== undefined && performance.now() < known.until) return known.standing;
      if (remembered.size >= rememberedAtMost) remembered.clear();
      const standing = look(value);
      remembered.set(value, { standing, until: performance.now() + trustedMs });
      standing.catch(() => remembered.delete(value));
      return standing;
    },
    forget: () => remembered.clear(),
  };
}
