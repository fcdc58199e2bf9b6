import type { FieldView, ProcedureSummary, ProcedureView } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Procedure, ProcedureDeadline, SubmissionChannel } from '@sanh/domain';

/** Changes whenever a procedure is added, taken away or replaced. */
export async function readStamp(sql: Sql): Promise<string> {
  const [row] = await sql<{ stamp: string }[]>`
    select count(*) || ' ' || coalesce(max(imported_at)::text, '') as stamp from procedure`;
  return row?.stamp ?? '';
}

type TitleRow = Omit<ProcedureSummary, 'deadline'> & { readonly channels: readonly SubmissionChannel[] };

export async function readTitles(sql: Sql): Promise<readonly ProcedureSummary[]> {
  const rows = await sql<TitleRow[]>`
    select code, name, plain_name as "plainName", field_id as "fieldId", levels, channels
    from procedure order by code`;
  return rows.map(({ channels, ...title }) => ({ ...title, deadline: deadlineOf(channels) }));
}

export async function readProcedure(sql: Sql, code: string): Promise<ProcedureView | null> {
  const [row] = await sql<(Omit<Procedure, 'source'> & { version: string })[]>`
    select code, full_code as "fullCode", name, plain_name as "plainName", field_id as "fieldId", ministry, levels,
      kind, audience, agencies, channels, steps, documents, documents_text as "documentsText", result, conditions,
      legal_basis as "legalBasis", decision, url, content_hash as version
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
const deadlineOf = (channels: readonly SubmissionChannel[]): ProcedureDeadline | null =>
  (
    channels.find(({ way, deadline }) => way === 'in-person' && deadline !== null) ??
    channels.find(({ deadline }) => deadline !== null)
  )?.deadline ?? null;
