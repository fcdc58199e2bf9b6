import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { changeProfile } from '../staff/staff-profile.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run staff-profile -- --username NAME [--title "TITLE"] [--photo FILE]
How somebody is shown to citizens at the counter, e.g. on its rating tablet. The photo is a JPEG, a PNG or a WebP.`;

const { values } = parseArgs({
  options: {
    ...{ username: { type: 'string' }, title: { type: 'string' }, photo: { type: 'string' } },
    help: { type: 'boolean', default: false },
  },
});
const { username, title, photo, help } = values;

if (help || !username || (title === undefined && photo === undefined)) {
  console.log(usage);
  process.exit(help ? 0 : 2);
}

const database = await openDatabase();
try {
  const bytes = photo === undefined ? undefined : await readFile(photo);
  await changeProfile(database.sql, { username, title, photo: bytes });
  console.log(`${username} is shown so from now on.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
} finally {
  await database.close();
}
