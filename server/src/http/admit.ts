import type { Access } from '@sanh/contract';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Integration } from '../integrations/integration-keys.ts';
import { actorOf, isAtLeast, roleAt } from '../staff/access.ts';
import type { Sessions } from '../staff/sessions.ts';
import type { ApiEnvironment, Requester } from './api.ts';

export interface Admission {
  readonly centres: Centres;
  readonly sessions: Sessions;
  /** Screens need no pairing in a demonstration. */
  readonly isDemo: boolean;
  /** Whose key the Authorization header shows. */
  readonly integrationOf: (authorization: string | null) => Promise<Integration | null>;
}

const nobody: Requester = { actor: null, principal: null };

/** Lets through whoever the route is for and says who it is. Runs before anything of the request is read. */
export const admit =
  (admission: Admission, access: Access): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    c.set('requester', await requesterOf(admission, access, c.req.raw.headers, c.req.param('centreId')));
    await next();
  };

export async function requesterOf(
  { centres, sessions, isDemo, integrationOf }: Admission,
  access: Access,
  headers: Headers,
  centreId: string | undefined,
): Promise<Requester> {
  if (access === 'public') return nobody;
  if (access === 'integration') {
    const integration = await integrationOf(headers.get('authorization'));
    if (integration === null) throw new AppError('UNAUTHENTICATED');
    return { ...nobody, integration };
  }
  const centre = centreId === undefined ? null : centres.get(centreId);
  const principal = await sessions.principalOf(headers);
  const role = principal === null || centre === null ? null : roleAt(principal, centre);
  const actor = principal === null || role === null ? null : actorOf(principal, role);
  if (access === 'screen' && (isDemo || actor !== null)) return { actor, principal };
  if (principal === null) throw new AppError('UNAUTHENTICATED');
  if (access === 'staff') return { actor, principal };
  if (!isAtLeast(role, access === 'screen' ? 'clerk' : access)) throw new AppError('FORBIDDEN');
  return { actor, principal };
}
