import { hash } from 'node:crypto';
import type { StaffScope } from '@sanh/db';
import type { StatisticsRules } from '@sanh/domain';
import { toStatisticsRules } from '@sanh/kiosk-config';
import type { KnownCentre } from '../centres/centres.ts';

/** A node of the organisation tree with the centres below it. */
export interface StatisticsNode {
  readonly scope: StaffScope;
  readonly id: string;
  readonly centres: readonly CountedCentre[];
  /** Of the settings of all its centres: what was rolled up by others is not theirs. */
  readonly rules: string;
}

export interface CountedCentre {
  readonly id: string;
  readonly rules: StatisticsRules;
}

const fingerprint = (of: unknown): string => hash('sha1', JSON.stringify(of), 'base64url');

/** Only what figures are counted by; where small numbers begin is asked for when they are shown. */
const countedBy = ({ timeZone, targets, targetsOf, satisfied }: StatisticsRules): unknown => ({
  ...{ timeZone, targets, targetsOf, satisfied },
});

export const countedCentre = ({ id, centre }: Pick<KnownCentre, 'id' | 'centre'>): CountedCentre => ({
  id,
  rules: toStatisticsRules(centre),
});

export const centreNode = (centre: CountedCentre): StatisticsNode => ({
  ...{ scope: 'centre', id: centre.id, centres: [centre] },
  rules: fingerprint(countedBy(centre.rules)),
});

export const agencyNode = (id: string, centres: readonly CountedCentre[]): StatisticsNode => {
  const members = centres.map((centre) => [centre.id, centreNode(centre).rules] as const);
  return {
    scope: 'agency',
    id,
    centres,
    rules: fingerprint(members.toSorted(([a], [b]) => (a < b ? -1 : 1))),
  };
};
