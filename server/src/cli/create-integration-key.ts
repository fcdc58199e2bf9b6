import { parseArgs } from 'node:util';
import { createIntegrationKey, revokeIntegrationKey } from '../integrations/integration-keys.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run create-integration-key -- --agency ID --name "WHOSE PROGRAM"
npm run create-integration-key -- --revoke KEY-ID
Makes a key by which another program hands in dossiers of the centres below the agency. It is shown once, here; a revoked one
is refused from the next request on.`;

const { values } = parseArgs({
  options: {
    ...{ agency: { type: 'string' }, name: { type: 'string' }, revoke: { type: 'string' } },
    help: { type: 'boolean', default: false },
  },
});
const { agency, name, revoke } = values;
if (values.help || (revoke === undefined && (!agency || !name))) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const database = await openDatabase();
try {
  console.log(revoke === undefined ? await create(agency ?? '', name ?? '') : await end(revoke));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await database.close();
}

async function create(agencyId: string, whose: string): Promise<string> {
  const [known] = await database.sql`select from agency where id = ${agencyId}`;
  if (known === undefined) throw new Error(`There is no agency "${agencyId}".`);
  const { id, key } = await createIntegrationKey(database.sql, { agencyId, name: whose });
  return `Key ${id} for ${whose}; it is not shown again. Send it as\n  Authorization: Bearer ${key}`;
}

async function end(id: string): Promise<string> {
  if (await revokeIntegrationKey(database.sql, id)) return `The key ${id} is revoked.`;
  throw new Error(`There is no key "${id}".`);
}
