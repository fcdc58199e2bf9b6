import type { Sql, StaffRole, StaffScope } from '@sanh/db';

/** A signed-in member of staff with the roles held, each over a node of the organisation tree. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly sessionId: string;
  readonly assignments: readonly Assignment[];
}

export interface Assignment {
  readonly scope: StaffScope;
  readonly nodeId: string;
  readonly role: StaffRole;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly username: string;
  readonly session_id: string;
  readonly assignments: readonly Assignment[];
}

/** Those of the sessions that still hold, with whom they belong to. */
export async function readPrincipals(sql: Sql, sessionIds: readonly string[]): Promise<readonly Principal[]> {
  const rows = await sql<Row[]>`
    select u.id, u.name, coalesce(u.username, '') as username, s.id as session_id,
      coalesce(
        (select json_agg(json_build_object('scope', a.scope, 'nodeId', a.node_id, 'role', a.role))
         from staff_assignment a where a.user_id = u.id), '[]') as assignments
    from staff_session s join staff_user u on u.id = s.user_id
    where s.id = any(${[...sessionIds]}) and s.expires_at > now() and not coalesce(u.banned, false)`;
  return rows.map(({ session_id: sessionId, ...rest }) => ({ ...rest, sessionId }));
}
