import type { CatalogueEntry, FieldView, ProcedureView } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Procedure, ProcedureDeadline, SubmissionChannel } from '@sanh/domain';

/** Another one whenever a procedure is added, taken away or changed, and on another day: what is asked for often changes by the day. */
export async function readStamp(sql: Sql): Promise<string> {
  const [row] = await sql<{ stamp: string }[]>`
    select current_date || ' ' || coalesce(md5(string_agg(code || content_hash || coalesce(plain_name, ''), ' ' order by code)), '')
      as stamp from procedure`;
  return row?.stamp ?? '';
}

export interface StoredTitle extends Omit<CatalogueEntry, 'agencies' | 'deadline' | 'popularity'> {
  readonly agencies: readonly string[];
  readonly channels: readonly SubmissionChannel[];
  /** Numbers taken for it in the last ninety whole days, in all centres. */
  readonly tickets: number;
}

export async function readTitles(sql: Sql): Promise<readonly StoredTitle[]> {
  return sql<StoredTitle[]>`
    with asked as (
      select procedure_code, count(*)::int as tickets from ticket
      where procedure_code is not null and issued_at >= current_date - 90 and issued_at < current_date
      group by procedure_code
    )
    select code, name, plain_name as "plainName", field_id as "fieldId", levels, audience, agencies, channels,
      left(content_hash, 16) as version, coalesce(tickets, 0) as tickets
    from procedure left join asked on asked.procedure_code = code order by code`;
}

export async function readProcedure(sql: Sql, code: string): Promise<ProcedureView | null> {
  const [row] = await sql<(Omit<Procedure, 'source'> & { version: string })[]>`
    select code, full_code as "fullCode", name, plain_name as "plainName", field_id as "fieldId", ministry, levels,
      kind, audience, agencies, channels, steps, documents, documents_text as "documentsText", result, conditions,
      legal_basis as "legalBasis", decision, url, left(content_hash, 16) as version
    from procedure where code = ${code}`;
  return row === undefined ? null : { ...row, deadline: deadlineOf(row.channels) };
}

export async function readFields(sql: Sql): Promise<readonly FieldView[]> {
  const rows = await sql<{ id: string; vi: string; en: string | null; procedures: number }[]>`
    select f.id, f.name_vi as vi, f.name_en as en, count(p.code)::int as procedures
    from field f left join procedure p on p.field_id = f.id group by f.id order by f.name_vi`;
  return rows.map(({ id, vi, en, procedures }) => ({
    id,
    names: en === null ? { vi } : { vi, en },
    procedures,
  }));
}

/** The time to the result at the counter, else the first one that any way states. */
export const deadlineOf = (channels: readonly SubmissionChannel[]): ProcedureDeadline | null =>
  (
    channels.find(({ way, deadline }) => way === 'in-person' && deadline !== null) ??
    channels.find(({ deadline }) => deadline !== null)
  )?.deadline ?? null;
