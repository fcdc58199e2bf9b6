import type { Me } from '@sanh/contract';
import { roleAt, type CentrePlace } from './access.ts';
import type { Principal } from './principal.ts';

const roles = ['clerk', 'manager', 'administrator'] as const;

/** Who is signed in, with each centre under the highest role held there. */
export function describeMe(principal: Principal, centres: readonly CentrePlace[]): Me {
  const { id, name, username } = principal;
  const held = roles.map((role) => ({
    role,
    centreIds: centres.filter((centre) => roleAt(principal, centre) === role).map((centre) => centre.id),
  }));
  return { id, name, username, roles: held.filter(({ centreIds }) => centreIds.length > 0) };
}
