import type { EvaluationColumn } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Marks, Quarter } from '@sanh/domain';

/** Which sheet. */
export interface SheetKey {
  readonly centreId: string;
  readonly quarter: Quarter;
  readonly accountId: string;
}

export interface KeptMarks {
  readonly marks: Marks;
  readonly by: string;
  readonly at: number;
}

export interface KeptSheet {
  readonly accountId: string;
  readonly version: number;
  readonly self: KeptMarks | null;
  readonly verified: KeptMarks | null;
}

interface Row {
  readonly account_id: string;
  readonly scheme_id: string;
  readonly version: number;
  readonly self_marks: Marks | null;
  readonly self_by: string | null;
  readonly self_at: Date | null;
  readonly verified_marks: Marks | null;
  readonly verified_by: string | null;
  readonly verified_at: Date | null;
}

const keptMarks = (marks: Marks | null, by: string | null, at: Date | null): KeptMarks | null =>
  marks === null || by === null || at === null ? null : { marks, by, at: at.getTime() };

const sheetOf = (row: Row): KeptSheet => ({
  ...{ accountId: row.account_id, version: row.version },
  self: keptMarks(row.self_marks, row.self_by, row.self_at),
  verified: keptMarks(row.verified_marks, row.verified_by, row.verified_at),
});

export async function sheetsOf(
  sql: Sql,
  { centreId, quarter, schemeId }: Omit<SheetKey, 'accountId'> & { readonly schemeId: string },
): Promise<readonly KeptSheet[]> {
  const rows = await sql<Row[]>`
    select * from evaluation_sheet where centre_id = ${centreId} and quarter = ${quarter}`;
  return rows.map((row) => (row.scheme_id === schemeId ? sheetOf(row) : emptied(row)));
}

/** Marked by other rules, it is marked anew. */
const emptied = ({ account_id: accountId, version }: Row): KeptSheet => ({
  ...{ accountId, version, self: null, verified: null },
});

export interface NewMarks extends SheetKey {
  readonly schemeId: string;
  readonly column: EvaluationColumn;
  readonly marks: Marks;
  /** Of the sheet that was seen; 0 for none. */
  readonly version: number;
  readonly by: string;
}

/** Writes one column if the sheet is still the one that was seen and, for the own marks, not verified yet. Whether it was. */
export async function writeMarks(sql: Sql, sheet: NewMarks): Promise<boolean> {
  const { centreId, quarter, accountId, schemeId, column, marks, version, by } = sheet;
  const own = { marks: sql(`${column}_marks`), by: sql(`${column}_by`), at: sql(`${column}_at`) };
  const given = sql`${JSON.stringify(marks)}::text::jsonb`;
  const other = column === 'self' ? 'verified' : 'self';
  const isOurs = sql`scheme_id = ${schemeId}`;
  const rows =
    version === 0
      ? await sql`
          insert into evaluation_sheet
            (centre_id, quarter, account_id, scheme_id, version, ${own.marks}, ${own.by}, ${own.at})
          values (${centreId}, ${quarter}, ${accountId}, ${schemeId}, 1, ${given}, ${by}, now())
          on conflict do nothing returning version`
      : await sql`
          update evaluation_sheet
          set version = version + 1, ${own.marks} = ${given}, ${own.by} = ${by}, ${own.at} = now(),
            scheme_id = ${schemeId},
            ${sql(`${other}_marks`)} = case when ${isOurs} then ${sql(`${other}_marks`)} end
          where centre_id = ${centreId} and quarter = ${quarter} and account_id = ${accountId}
            and version = ${version} and (${column} = 'verified' or verified_marks is null or not ${isOurs})
          returning version`;
  return rows.length === 1;
}
