import type { Colleagues } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { CentrePlace } from './access.ts';

/** Names of everybody with a role at the centre, by account. */
export async function listColleagues(sql: Sql, { id, agencyIds }: CentrePlace): Promise<Colleagues> {
  const rows = await sql<{ id: string; name: string }[]>`
    select distinct u.id, u.name from staff_user u join staff_assignment a on a.user_id = u.id
    where (a.scope = 'centre' and a.node_id = ${id})
      or (a.scope = 'agency' and a.node_id = any(${[...agencyIds]}))`;
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}
