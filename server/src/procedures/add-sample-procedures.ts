import type { Sql } from '@sanh/db';
import { contentHashOf } from './content-hash.ts';
import { findContentHashes, saveProcedures } from './procedure-store.ts';
import { readSampleCatalogue } from './sample-catalogue.ts';

/** Adds the sample procedures that the catalogue lacks; what is there, imported or edited, stays. Answers how many were added. */
export async function addSampleProcedures(sql: Sql, now: Date): Promise<number> {
  const { fields, procedures } = await readSampleCatalogue();
  const known = await findContentHashes(
    sql,
    procedures.map(({ code }) => code),
  );
  const missing = procedures.filter(({ code }) => !known.has(code));
  const hashed = missing.map((procedure) => ({ procedure, contentHash: contentHashOf(procedure) }));
  await saveProcedures(sql, hashed, fields, now);
  return missing.length;
}
