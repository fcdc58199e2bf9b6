import type { ColleagueCard, Colleagues } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { CentrePlace } from './access.ts';

/** Whether an assignment `a` holds at the centre. */
const holdsAt = (sql: Sql, { id, agencyIds }: CentrePlace) => sql`
  ((a.scope = 'centre' and a.node_id = ${id}) or (a.scope = 'agency' and a.node_id = any(${[...agencyIds]})))`;

/** Names of everybody with a role at the centre, by account. */
export async function listColleagues(sql: Sql, centre: CentrePlace): Promise<Colleagues> {
  const rows = await sql<{ id: string; name: string }[]>`
    select distinct u.id, u.name from staff_user u join staff_assignment a on a.user_id = u.id
    where ${holdsAt(sql, centre)}`;
  return Object.fromEntries(rows.map((row) => [row.id, row.name]));
}

interface CardRow {
  readonly name: string;
  readonly title: string | null;
  readonly photo: Buffer | null;
  readonly photo_type: string | null;
}

/** How one of them is shown to citizens; null for whoever has no role there. */
export async function cardOf(
  sql: Sql,
  centre: CentrePlace,
  accountId: string,
): Promise<ColleagueCard | null> {
  const [row] = await sql<CardRow[]>`
    select u.name, p.title, p.photo, p.photo_type from staff_user u left join staff_profile p on p.user_id = u.id
    where u.id = ${accountId}
      and exists (select from staff_assignment a where a.user_id = u.id and ${holdsAt(sql, centre)})`;
  if (row === undefined) return null;
  const { name, title, photo, photo_type: type } = row;
  const address = photo && type ? `data:${type};base64,${photo.toString('base64')}` : null;
  return { name, title, photo: address };
}
