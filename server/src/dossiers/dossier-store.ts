import type { Sql } from '@sanh/db';
import type { DossierStatus, StatusChange, SubmissionChannel, SubmissionWay } from '@sanh/domain';
import type { DossierName } from './dossier-hashes.ts';

export interface StatusChangeRow extends DossierName {
  readonly status: DossierStatus;
  readonly at: number;
}

export interface DossierRow extends DossierName {
  readonly code: string;
  readonly tail: string;
  readonly procedureCode: string | null;
  readonly channel: SubmissionWay | null;
  readonly receivedAt: number;
  readonly dueAt: number | null;
  /** Whether the receipt names a day, names none, or the term counts. */
  readonly promise: 'day' | 'none' | 'term';
  readonly change: StatusChange;
  readonly applicant: { readonly name: string | null; readonly idHashes: readonly string[] } | null;
  readonly contentHash: string;
}

export const nameOf = ({ centreId, codeKey }: DossierName): string => `${centreId}/${codeKey}`;

/**
 * Adds or replaces dossiers, none named twice, with their status and applicant: all or nothing. In the order of their codes,
 * so that two senders at once cannot wait for each other. Answers which were new (true) or differed (false).
 */
export async function saveDossiers(
  sql: Sql,
  rows: readonly DossierRow[],
  source: string,
): Promise<ReadonlyMap<string, boolean>> {
  const given = JSON.stringify(rows.map(toRecord));
  const saved = await sql<{ centreId: string; codeKey: string; isNew: boolean }[]>`
    with given as (
      select * from json_to_recordset(${given}::text::json) as r(
        centre_id text, code_key text, code text, tail text, procedure_code text, channel text, received_at timestamptz,
        due_at timestamptz, promise text, content_hash text, status text, status_at timestamptz, has_applicant boolean,
        name text, id_hashes text[])
    ), saved as (
      insert into dossier as d (centre_id, code_key, code, tail, procedure_code, channel, received_at, due_at, promise,
        content_hash, source)
      select centre_id, code_key, code, tail, procedure_code, channel, received_at, due_at, promise, content_hash, ${source}
      from given order by centre_id, code_key
      on conflict (centre_id, code_key) do update set code = excluded.code, procedure_code = excluded.procedure_code,
        channel = excluded.channel, received_at = excluded.received_at, due_at = excluded.due_at,
        promise = excluded.promise, content_hash = excluded.content_hash, source = excluded.source, changed_at = now()
        where d.content_hash <> excluded.content_hash
      returning d.centre_id, d.code_key, d.xmax = 0 as is_new
    ), changes as (
      insert into dossier_status_change (centre_id, code_key, at, status, source)
      select g.centre_id, g.code_key, g.status_at, g.status, ${source}
      from given g join saved s using (centre_id, code_key)
      on conflict do nothing
    ), applicants as (
      insert into dossier_applicant (centre_id, code_key, name, id_hashes)
      select g.centre_id, g.code_key, g.name, g.id_hashes
      from given g join saved s using (centre_id, code_key) where g.has_applicant
      on conflict (centre_id, code_key) do update set name = excluded.name, id_hashes = excluded.id_hashes
    )
    select centre_id as "centreId", code_key as "codeKey", is_new as "isNew" from saved`;
  return new Map(saved.map(({ isNew, ...dossier }) => [nameOf(dossier), isNew]));
}

function toRecord({ change, applicant, ...row }: DossierRow) {
  return {
    ...{ centre_id: row.centreId, code_key: row.codeKey, code: row.code, tail: row.tail },
    ...{ procedure_code: row.procedureCode, channel: row.channel, received_at: asTime(row.receivedAt) },
    ...{ due_at: asTime(row.dueAt), promise: row.promise, content_hash: row.contentHash },
    ...{ status: change.status, status_at: asTime(change.at), has_applicant: applicant !== null },
    ...{ name: applicant?.name ?? null, id_hashes: applicant?.idHashes ?? [] },
  };
}

const asTime = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString());

/** Writes status changes of dossiers that are known. Answers for each whether its dossier is, and whether it was news. */
export async function saveStatusChanges(
  sql: Sql,
  rows: readonly StatusChangeRow[],
  source: string,
): Promise<readonly { readonly isKnown: boolean; readonly isNew: boolean }[]> {
  const given = JSON.stringify(
    rows.map(({ centreId, codeKey, status, at }, n) => ({
      n,
      centre_id: centreId,
      code_key: codeKey,
      status,
      at: asTime(at),
    })),
  );
  return sql<{ isKnown: boolean; isNew: boolean }[]>`
    with given as (
      select * from json_to_recordset(${given}::text::json) as r(
        n int, centre_id text, code_key text, status text, at timestamptz)
    ), saved as (
      insert into dossier_status_change (centre_id, code_key, at, status, source)
      select distinct g.centre_id, g.code_key, g.at, g.status, ${source}
      from given g join dossier d using (centre_id, code_key) order by 1, 2, 3, 4
      on conflict do nothing returning centre_id, code_key, at, status
    )
    select d.code_key is not null as "isKnown",
      s.code_key is not null and g.n = min(g.n) over (partition by g.centre_id, g.code_key, g.at, g.status) as "isNew"
    from given g
    left join dossier d using (centre_id, code_key)
    left join saved s using (centre_id, code_key, at, status)
    order by g.n`;
}

export interface StoredDossier extends DossierName {
  readonly code: string;
  readonly receivedAt: Date;
  readonly dueAt: Date | null;
  readonly promise: DossierRow['promise'];
  readonly procedureCode: string | null;
  readonly channel: SubmissionWay | null;
  readonly procedureName: string | null;
  readonly fieldId: string | null;
  readonly channels: readonly SubmissionChannel[];
  readonly changes: readonly { readonly status: DossierStatus; readonly at: number }[];
}

/** Those of the centre with this key, or, by its tail, at most two. */
export const findDossiers = (
  sql: Sql,
  centreId: string,
  { by, key }: { by: 'code' | 'tail'; key: string },
): Promise<readonly StoredDossier[]> => sql<StoredDossier[]>`
    select d.centre_id as "centreId", d.code_key as "codeKey", d.code, d.received_at as "receivedAt", d.due_at as "dueAt",
      d.promise, d.procedure_code as "procedureCode", d.channel, p.name as "procedureName", p.field_id as "fieldId",
      coalesce(p.channels, '[]') as channels,
      (select coalesce(json_agg(json_build_object('status', c.status, 'at', (extract(epoch from c.at) * 1000)::bigint)), '[]')
       from dossier_status_change c where c.centre_id = d.centre_id and c.code_key = d.code_key) as changes
    from dossier d left join procedure p on p.code = d.procedure_code
    where d.centre_id = ${centreId} and ${by === 'code' ? sql`d.code_key` : sql`d.tail`} = ${key}
    order by d.code_key limit 2`;

export interface Applicant {
  readonly name: string | null;
  readonly idHashes: readonly string[];
}

export async function findApplicant(sql: Sql, { centreId, codeKey }: DossierName): Promise<Applicant | null> {
  const [found] = await sql<Applicant[]>`
    select name, id_hashes as "idHashes" from dossier_applicant
    where centre_id = ${centreId} and code_key = ${codeKey}`;
  return found ?? null;
}
