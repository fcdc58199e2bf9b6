import type { Sql } from '@sanh/db';
import { dossierStatuses, isEnded } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';

const dayMs = 86_400_000;
const ended = dossierStatuses.filter(isEnded);

/** Erases who applied once the dossier has been at its end for as long as the centre keeps it, and tries long past. Returns how many were erased. */
export async function forgetApplicants(sql: Sql, centres: Centres, now: number): Promise<number> {
  let erased = 0;
  for (const { id, centre } of centres.list()) {
    const before = new Date(now - centre.dossiers.keepApplicantDays * dayMs);
    const rows = await sql`
      delete from dossier_applicant a using (
        select distinct on (code_key) code_key, status, at from dossier_status_change
        where centre_id = ${id} order by code_key, at desc
      ) latest
      where a.centre_id = ${id} and latest.code_key = a.code_key and latest.status = any(${ended})
        and latest.at < ${before}
      returning 1`;
    erased += rows.length;
    await sql`delete from dossier_try where centre_id = ${id} and since < ${new Date(now - dayMs)}`;
  }
  return erased;
}
