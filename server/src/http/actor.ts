import type { Actor } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Requester } from './api.ts';

export function actorOfStaff({ actor }: Requester): Actor {
  if (actor === null) throw new AppError('UNAUTHENTICATED');
  return actor;
}

/** The account by which somebody is signed in. */
export function accountOfStaff({ principal }: Requester): string {
  if (principal === null) throw new AppError('UNAUTHENTICATED');
  return principal.id;
}

/** A screen that is not paired, in a demonstration. */
const demoDevice: Actor = { kind: 'device', id: 'demo' };

/**
 * Who takes a number through a channel. A kiosk acts for itself even in a browser where somebody is signed in: the same
 * request sent again must come from the same sender.
 */
export function actorOfChannel(
  channel: 'kiosk' | 'desk' | 'phone',
  requester: Requester,
  isDemo: boolean,
): Actor {
  if (channel === 'desk') return actorOfStaff(requester);
  if (channel === 'kiosk') return actorOfKiosk(requester, isDemo);
  if (!isDemo) throw new AppError('UNAUTHENTICATED');
  return { kind: 'citizen' };
}

function actorOfKiosk({ standing }: Requester, isDemo: boolean): Actor {
  if (standing.kind === 'locked') throw new AppError('DEVICE_REVOKED');
  const isKiosk = standing.kind === 'paired' && standing.device.kind === 'kiosk';
  if (isKiosk) return { kind: 'device', id: standing.device.id };
  if (!isDemo) throw new AppError('UNAUTHENTICATED');
  return demoDevice;
}

/** Who spends a try: the paired device, or the person at the desk. */
export function senderOf({ actor, standing }: Requester): string {
  if (standing.kind === 'paired') return `device ${standing.device.id}`;
  return actor === null || !('id' in actor) ? 'demo' : `${actor.kind} ${actor.id}`;
}
