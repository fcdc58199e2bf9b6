import { parseArgs } from 'node:util';
import { rebuildRows } from '../halls/rebuild-rows.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run rebuild:rows -- [--centre ID] [--replace]
Builds the ticket and leg rows from the event log and reports the differences; --replace puts the log's rows in place.`;

const { values } = parseArgs({
  options: {
    centre: { type: 'string' },
    replace: { type: 'boolean', default: false },
    help: { type: 'boolean' },
  },
});
if (values.help === true) {
  console.log(usage);
  process.exit(0);
}

const database = await openDatabase();
const { sql } = database;

const centres = await sql<{ centre_id: string }[]>`select centre_id from hall order by 1`;
let differences = 0;
for (const { centre_id: centreId } of centres) {
  if (values.centre !== undefined && values.centre !== centreId) continue;
  const report = await rebuildRows(sql, centreId, values.replace);
  differences += report.differences;
  console.log(
    `${centreId}: ${report.events} events, ${report.tickets} tickets, ${report.legs} legs, ${report.differences} differences`,
  );
}
await database.close();
process.exitCode = differences > 0 && !values.replace ? 1 : 0;
