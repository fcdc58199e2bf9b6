import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { createStaff, hashPassword } from '../staff/create-staff.ts';
import { createStaffSignIn } from '../staff/staff-sign-in.ts';
import { findSecret } from '../start/secret.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run create-staff -- --username NAME --name "FULL NAME" --role ROLE (--centre ID | --agency ID)
Makes a staff account, or gives an existing one a new password and this role. The password is made up and shown once.
ROLE is clerk, manager or administrator; an agency's role holds for every centre below it.`;

const { values } = parseArgs({
  options: {
    ...{ username: { type: 'string' }, name: { type: 'string' }, role: { type: 'string' } },
    ...{ centre: { type: 'string' }, agency: { type: 'string' }, help: { type: 'boolean', default: false } },
  },
});
const role = (['clerk', 'manager', 'administrator'] as const).find((known) => known === values.role);
const { username, name, centre, agency } = values;
const nodeId = centre ?? agency;

if (values.help || !username || !name || role === undefined || nodeId === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const database = await openDatabase();
try {
  const scope = centre === undefined ? 'agency' : 'centre';
  const [node] = await database.sql`select from ${database.sql(scope)} where id = ${nodeId}`;
  if (node === undefined) throw new Error(`There is no ${scope} "${nodeId}".`);
  const secret = await findSecret(readConfig(process.env));
  const staffSignIn = createStaffSignIn({ db: database.db, isSecure: false, secret });
  const password = randomBytes(12).toString('base64url');
  const passwordHash = await hashPassword(staffSignIn, password);
  const assignments = [{ scope, nodeId, role } as const];
  await createStaff({ sql: database.sql, staffSignIn }, { username, name, passwordHash, assignments });
  console.log(`${username} may sign in as ${role} with the password ${password}`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await database.close();
}
