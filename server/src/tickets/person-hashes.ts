import { createHmac } from 'node:crypto';
import type { BusinessDay, CentreId, ServiceId } from '@sanh/domain';

interface PersonAtService {
  readonly centreId: CentreId;
  readonly serviceId: ServiceId;
  readonly day: BusinessDay;
  readonly idNumber: string;
}

/** Keyed hashes: they tell neither who somebody is, nor that somebody of another day, centre or service is the same. */
export interface PersonHashes {
  of(person: PersonAtService): string;
}

/** `keyOf` derives the key of one purpose, as the installation's secret does. */
export const createPersonHashes = (keyOf: (purpose: string) => Buffer): PersonHashes => ({
  of: ({ centreId, serviceId, day, idNumber }) =>
    createHmac('sha256', keyOf(`person ${day}`))
      .update(JSON.stringify([centreId, serviceId, idNumber]))
      .digest('base64url'),
});
