import type { Access } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import type { MiddlewareHandler } from 'hono';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import { unpaired, type Standing } from '../devices/standing.ts';
import type { Standings } from '../devices/standings.ts';
import type { Integration } from '../integrations/integration-keys.ts';
import { actorOf, isAtLeast, roleAt } from '../staff/access.ts';
import type { Principal } from '../staff/principal.ts';
import type { Sessions } from '../staff/sessions.ts';
import { manages, type NodeName } from '../statistics/organisation.ts';
import type { ApiEnvironment, Requester } from './api.ts';

export interface Admission {
  readonly centres: Centres;
  readonly sessions: Sessions;
  readonly standings: Standings;
  /** Screens need no pairing in a demonstration. */
  readonly isDemo: boolean;
  /** Whose key the Authorization header shows. */
  readonly integrationOf: (authorization: string | null) => Promise<Integration | null>;
}

/** Whom a door is for. */
export interface Door {
  readonly access: Access;
  /** Kinds of devices that `screen` means here. */
  readonly screens: readonly DeviceKind[];
}

const nobody: Requester = { actor: null, principal: null, standing: unpaired };

/** Lets through whoever the route is for and says who it is. Runs before anything of the request is read. */
export const admit =
  (admission: Admission, door: Door): MiddlewareHandler<ApiEnvironment> =>
  async (c, next) => {
    const requester = await requesterOf(admission, door, c.req.raw.headers, c.req.param('centreId'));
    if (door.access === 'subtree') {
      const [scope, id] = [c.req.param('scope'), c.req.param('nodeId')];
      refuseStrangerTo(admission.centres, requester, {
        scope: scope === 'agency' ? scope : 'centre',
        id: id ?? '',
      });
    }
    c.set('requester', requester);
    await next();
  };

export async function requesterOf(
  { centres, sessions, standings, isDemo, integrationOf }: Admission,
  { access, screens }: Door,
  headers: Headers,
  centreId: string | undefined,
): Promise<Requester> {
  if (access === 'public') return nobody;
  if (access === 'device') return { ...nobody, standing: refuseStranger(await standings.of(headers)) };
  if (access === 'integration') {
    const integration = await integrationOf(headers.get('authorization'));
    if (integration === null) throw new AppError('UNAUTHENTICATED');
    return { ...nobody, integration };
  }
  if (access === 'machine') return machineOf({ sessions, standings, isDemo }, screens, headers, centreId);
  const centre = centreId === undefined ? null : centres.get(centreId);
  const principal = await sessions.principalOf(headers);
  const role = principal === null || centre === null ? null : roleAt(principal, centre);
  const actor = principal === null || role === null ? null : actorOf(principal, role);
  if (access === 'screen') {
    const standing = await standings.of(headers);
    const isOwn = isMachineOf(standing, screens, centreId);
    if (!isOwn && actor === null && (standing.kind === 'locked' || !isDemo))
      refuseScreen(standing, principal);
    return { actor, principal, standing: isOwn || standing.kind === 'locked' ? standing : unpaired };
  }
  if (principal === null) throw new AppError('UNAUTHENTICATED');
  if (access === 'staff' || access === 'subtree') return { actor, principal, standing: unpaired };
  if (!isAtLeast(role, access)) throw new AppError('FORBIDDEN');
  return { actor, principal, standing: unpaired };
}

/**
 * A citizen's part at a machine of the hall: whoever works here has no say in it. A tablet in a browser where somebody is signed
 * in, say the second screen of the clerk's own computer, could be answered from there: it takes nothing.
 */
async function machineOf(
  { sessions, standings, isDemo }: Pick<Admission, 'sessions' | 'standings' | 'isDemo'>,
  screens: readonly DeviceKind[],
  headers: Headers,
  centreId: string | undefined,
): Promise<Requester> {
  const standing = await standings.of(headers);
  const principal = await sessions.principalOf(headers);
  const isTablet = standing.kind === 'paired' && standing.device.kind === 'rating-tablet';
  if (isTablet && principal !== null) throw new AppError('STAFF_SIGNED_IN_HERE');
  if (isMachineOf(standing, screens, centreId)) return { ...nobody, standing };
  if (standing.kind === 'locked' || principal !== null || !isDemo) refuseScreen(standing, principal);
  return nobody;
}

const isMachineOf = (
  standing: Standing,
  screens: readonly DeviceKind[],
  centreId: string | undefined,
): boolean =>
  standing.kind === 'paired' &&
  standing.device.centreId === centreId &&
  screens.includes(standing.device.kind);

function refuseStrangerTo(centres: Centres, { principal }: Requester, node: NodeName): void {
  if (principal === null) throw new AppError('UNAUTHENTICATED');
  if (!manages(centres.list(), principal, node)) throw new AppError('FORBIDDEN');
}

function refuseStranger(standing: Standing): Standing {
  if (standing.kind === 'locked') throw new AppError('DEVICE_REVOKED');
  if (standing.kind === 'unpaired') throw new AppError('UNAUTHENTICATED');
  return standing;
}

function refuseScreen(standing: Standing, principal: Principal | null): never {
  if (standing.kind === 'locked') throw new AppError('DEVICE_REVOKED');
  const isKnown = standing.kind === 'paired' || principal !== null;
  throw new AppError(isKnown ? 'FORBIDDEN' : 'UNAUTHENTICATED');
}
