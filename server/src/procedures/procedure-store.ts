import type { Sql } from '@sanh/db';
import type { Procedure } from '@sanh/domain';

export interface HashedProcedure {
  readonly procedure: Procedure;
  readonly contentHash: string;
}

export interface FieldNames {
  readonly id: string;
  readonly nameVi: string;
  readonly nameEn?: string | undefined;
}

/** Content hashes of those of `codes` that the catalogue has. */
export async function findContentHashes(
  sql: Sql,
  codes: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ code: string; content_hash: string }[]>`
    select code, content_hash from procedure where code = any(${codes})`;
  return new Map(rows.map((row) => [row.code, row.content_hash]));
}

export async function countProcedures(sql: Sql): Promise<number> {
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from procedure`;
  return row?.count ?? 0;
}

/**
 * Adds or replaces procedures with their fields in one statement, so all or none; in the order of their codes, so that two
 * imports at once cannot wait for each other. A citizens' name stays where the new
 * record has none; a field's name stands, an English one is filled in where there was none.
 */
export async function saveProcedures(
  sql: Sql,
  procedures: readonly HashedProcedure[],
  fields: readonly FieldNames[],
  importedAt: Date,
): Promise<void> {
  if (procedures.length === 0) return;
  await sql`
    with named as (
      insert into field as f (id, name_vi, name_en)
      select distinct on (id) * from json_to_recordset(${fieldsJson(fields)}::text::json) as r(
        id text, name_vi text, name_en text)
      order by id
      on conflict (id) do update set name_en = excluded.name_en
        where f.name_en is null and excluded.name_en is not null
    )
    insert into procedure as p (code, full_code, name, plain_name, field_id, ministry, levels, kind, audience, agencies,
      channels, steps, documents, documents_text, result, conditions, legal_basis, decision, url, source, content_hash,
      imported_at)
    select r.*, ${importedAt.toISOString()}::timestamptz
    from json_to_recordset(${proceduresJson(procedures)}::text::json) as r(
      code text, full_code text, name text, plain_name text, field_id text, ministry text, levels text[], kind text,
      audience text[], agencies text[], channels jsonb, steps text, documents jsonb, documents_text text, result text,
      conditions text, legal_basis jsonb, decision text, url text, source text, content_hash text)
    order by r.code
    on conflict (code) do update set full_code = excluded.full_code, name = excluded.name,
      plain_name = coalesce(excluded.plain_name, p.plain_name), field_id = excluded.field_id,
      ministry = excluded.ministry, levels = excluded.levels, kind = excluded.kind, audience = excluded.audience,
      agencies = excluded.agencies, channels = excluded.channels, steps = excluded.steps,
      documents = excluded.documents, documents_text = excluded.documents_text, result = excluded.result,
      conditions = excluded.conditions, legal_basis = excluded.legal_basis, decision = excluded.decision,
      url = excluded.url, source = excluded.source, content_hash = excluded.content_hash,
      imported_at = excluded.imported_at`;
}

const fieldsJson = (fields: readonly FieldNames[]): string =>
  JSON.stringify(fields.map(({ id, nameVi, nameEn }) => ({ id, name_vi: nameVi, name_en: nameEn ?? null })));

// PostgreSQL's text cannot hold U+0000, not even escaped in JSON.
const proceduresJson = (procedures: readonly HashedProcedure[]): string =>
  JSON.stringify(procedures.map(rowOf)).replaceAll('\\u0000', '');

function rowOf({ procedure, contentHash }: HashedProcedure) {
  const { fullCode, plainName, fieldId, documentsText, legalBasis, ...same } = procedure;
  return {
    ...same,
    full_code: fullCode,
    plain_name: plainName,
    field_id: fieldId,
    documents_text: documentsText,
    legal_basis: legalBasis,
    content_hash: contentHash,
  };
}
