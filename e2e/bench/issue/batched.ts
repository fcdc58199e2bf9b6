import { createHalls } from '../../../server/src/halls/create-halls.ts';
import { issuing, openingDay } from '../../../server/src/halls/testing/a-hall.ts';
import { aBenchCentre, type BenchDatabase } from '../measure/bench-database.ts';
import { drive, type Measured } from '../measure/drive.ts';

export interface Size {
  readonly callers: number;
  readonly calls: number;
}

/** Ours: commands given to the live hall of a centre's new day. */
export async function batchedIssue(database: BenchDatabase, size: Size): Promise<Measured> {
  const centreId = await aBenchCentre(database);
  const halls = createHalls({ sql: database.sql });
  await halls.execute(centreId, openingDay());
  const measured = await drive(size, () => halls.execute(centreId, issuing()));
  await halls.close();
  return measured;
}
