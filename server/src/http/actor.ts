import type { Actor } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Requester } from './api.ts';

export function actorOfStaff({ actor }: Requester): Actor {
  if (actor === null) throw new AppError('UNAUTHENTICATED');
  return actor;
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
  if (!isDemo) throw new AppError('UNAUTHENTICATED');
  return channel === 'phone' ? { kind: 'citizen' } : demoDevice;
}
