import { readFileSync } from 'node:fs';
import type { Sql } from '@sanh/db';
import { Chance, type CounterId } from '@sanh/domain';
import { idFrom } from '../../centres/id-from.ts';
import type { KnownCentre } from '../../centres/centres.ts';
import { aClerk, type Clerk } from './habits.ts';

const names = JSON.parse(readFileSync(new URL('./clerk-names.json', import.meta.url), 'utf8')) as {
  readonly family: readonly string[];
  readonly given: readonly string[];
};

export interface HistoryStaff {
  readonly own: ReadonlyMap<CounterId, Clerk>;
  readonly substitutes: readonly Clerk[];
}

/** Who worked in the centre: the demonstration's clerks where it has some; the others are names that cannot sign in. */
export async function historyStaff(sql: Sql, centre: KnownCentre, seed: number): Promise<HistoryStaff> {
  const accounts = await sql<{ id: string; username: string }[]>`
    select u.id, u.username from staff_user u join staff_assignment a on a.user_id = u.id
    where a.scope = 'centre' and a.node_id = ${centre.id} and a.role = 'clerk' and u.username is not null`;
  const known = new Map(accounts.map(({ id, username }) => [username, id]));
  const own = new Map<CounterId, Clerk>();
  const chanceOf = (index: number) => new Chance(seed + index * 7919);
  for (const [index, { id }] of centre.configuration.counters.entries()) {
    const account = known.get(`quay${id}`) ?? (await aNamedClerk(sql, centre.id, index));
    own.set(id, aClerk(account, chanceOf(index)));
  }
  const substitutes: Clerk[] = [];
  for (let index = own.size; index < own.size + Math.ceil(own.size / 8); index++)
    substitutes.push(aClerk(await aNamedClerk(sql, centre.id, index), chanceOf(index)));
  return { own, substitutes };
}

async function aNamedClerk(sql: Sql, centreId: string, index: number): Promise<string> {
  const id = idFrom(centreId, 'demo-clerk', String(index));
  const family = names.family[(index * 5 + centreId.length) % names.family.length] ?? '';
  const given = names.given[(index * 7 + centreId.length) % names.given.length] ?? '';
  await sql`insert into staff_user (id, name, email) values (${id}, ${`${family} ${given}`}, ${`${id}@staff.invalid`})
    on conflict do nothing`;
  await sql`insert into staff_assignment (user_id, scope, node_id, role) values (${id}, 'centre', ${centreId}, 'clerk')
    on conflict do nothing`;
  return id;
}
