import type { Sql } from '@sanh/db';
import type { Assignment } from './principal.ts';
import type { StaffSignIn } from './staff-sign-in.ts';

export interface NewStaff {
  readonly username: string;
  readonly name: string;
  /** From `hashPassword`. */
  readonly passwordHash: string;
  readonly assignments: readonly Assignment[];
}

export const hashPassword = async (staffSignIn: StaffSignIn, password: string): Promise<string> =>
  (await staffSignIn.$context).password.hash(password);

/** Makes an account, or gives the one of that name these roles and this password and ends its sessions. Returns its id. */
export async function createStaff(
  { sql, staffSignIn }: { sql: Sql; staffSignIn: StaffSignIn },
  { username, name, passwordHash, assignments }: NewStaff,
): Promise<string> {
  const { internalAdapter } = await staffSignIn.$context;
  const [known] = await sql<{ id: string }[]>`
    select id from staff_user where username = ${username.toLowerCase()}`;
  const userId =
    known?.id ?? (await internalAdapter.createUser(accountOf(username, name), { method: 'admin' })).id;
  if (known === undefined) {
    await internalAdapter.linkAccount({
      userId,
      accountId: userId,
      providerId: 'credential',
      password: passwordHash,
    });
  } else {
    await internalAdapter.updatePassword(userId, passwordHash);
    await sql`delete from staff_session where user_id = ${userId}`;
  }
  for (const { scope, nodeId, role } of assignments) {
    await sql`
      insert into staff_assignment (user_id, scope, node_id, role)
      values (${userId}, ${scope}, ${nodeId}, ${role}) on conflict do nothing`;
  }
  return userId;
}

/** Nobody writes to the address; the library wants one. */
const accountOf = (username: string, name: string) => ({
  email: `${username.toLowerCase()}@staff.invalid`,
  emailVerified: true,
  name,
  username,
});
