import type { Actor } from '@sanh/domain';
import type { StaffRole } from '@sanh/db';
import type { Principal } from './principal.ts';

/** Where a centre stands in the organisation tree: the agencies from the root down to its own. */
export interface CentrePlace {
  readonly id: string;
  readonly agencyIds: readonly string[];
}

const rankOf: Readonly<Record<StaffRole, number>> = { clerk: 1, manager: 2, administrator: 3 };

/** The highest role held at the centre: over itself, or over an agency above it. */
export function roleAt(
  { assignments }: Pick<Principal, 'assignments'>,
  centre: CentrePlace,
): StaffRole | null {
  const here = assignments.filter(({ scope, nodeId }) =>
    scope === 'centre' ? nodeId === centre.id : centre.agencyIds.includes(nodeId),
  );
  return here.reduce<StaffRole | null>(
    (highest, { role }) => (highest === null || rankOf[role] > rankOf[highest] ? role : highest),
    null,
  );
}

export const isAtLeast = (role: StaffRole | null, needed: StaffRole): boolean =>
  role !== null && rankOf[role] >= rankOf[needed];

export const actorOf = (principal: Principal, role: StaffRole): Actor => ({
  kind: 'staff',
  id: principal.id,
  isManager: isAtLeast(role, 'manager'),
});
