import type { Sql } from '@sanh/db';
import { readPrincipals, type Principal } from './principal.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

/** A revoked session is refused after this at the latest. */
const trustedMs = 2000;
const rememberedAtMost = 10_000;

export interface Sessions {
  /** Whoever the request's cookie belongs to. */
  principalOf(headers: Headers): Promise<Principal | null>;
  /** After this the next request looks again. */
  forget(): void;
}

interface Remembered {
  readonly principal: Promise<Principal | null>;
  readonly until: number;
}

/** Looks sessions up, and for a moment remembers them by the whole signed cookie: a clerk's tap costs no query. */
export function createSessions({ sql, staffSignIn }: { sql: Sql; staffSignIn: StaffSignIn }): Sessions {
  const remembered = new Map<string, Remembered>();

  const look = async (cookie: string): Promise<Principal | null> => {
    const found = await staffSignIn.api.getSession({ headers: new Headers({ cookie }) });
    if (found === null) return null;
    const [principal] = await readPrincipals(sql, [found.session.id]);
    return principal ?? null;
  };

  const remember = (cookie: string): Promise<Principal | null> => {
    if (remembered.size >= rememberedAtMost) remembered.clear();
    const principal = look(cookie);
    remembered.set(cookie, { principal, until: performance.now() + trustedMs });
    principal.catch(() => remembered.delete(cookie));
    return principal;
  };

  return {
    async principalOf(headers) {
      const cookie = headers.get('cookie');
      if (cookie?.includes('sanh.session_token=') !== true) return null;
      const known = remembered.get(cookie);
      return known !== undefined && performance.now() < known.until ? known.principal : remember(cookie);
    },
    forget: () => remembered.clear(),
  };
}
