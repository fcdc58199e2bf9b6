import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import { addHistory } from '../demo/history/add-history.ts';
import { createSanh } from '../sanh.ts';
import { createLog } from '../start/log.ts';
import { findSecret } from '../start/secret.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run demo:history -- [--days N] [--seed N]
Gives the centres of the demonstration a past of three months (92 days): tickets, legs and ratings as their halls would
have made them. The same again changes nothing. Refuses where there is no demonstration.`;

const { values } = parseArgs({
  options: {
    ...{ days: { type: 'string', default: '92' }, seed: { type: 'string', default: '1' } },
    help: { type: 'boolean', default: false },
  },
});
const [days, seed] = [Number(values.days), Number(values.seed)];
const isReadable = Number.isInteger(days) && days > 0 && days <= 400 && Number.isInteger(seed);
if (values.help || !isReadable) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const config = readConfig(process.env);
if (!config.isDemo) {
  console.error('This is no demonstration (SANH_DEMO): a real centre has its own past.');
  process.exit(1);
}

const database = await openDatabase();
const log = createLog({ ...config, logLevel: 'error' });
const sanh = await createSanh({ config, database, secret: await findSecret(config), log });
try {
  for (const centre of sanh.centres.list()) {
    const { centreId, written } = await addHistory(database.sql, centre, { days, seed, now: Date.now() });
    if (written === null) console.log(`${centreId}: has its past already, nothing was changed`);
    else
      console.log(
        `${centreId}: ${written.days} days from ${written.from}, ${written.legs} legs, ${written.ratings} ratings`,
      );
  }
} finally {
  await sanh.close();
  await database.close();
}
