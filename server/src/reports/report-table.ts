import { atOnce, type Sliced } from '@sanh/domain';
import { inSlices } from '../in-slices.ts';

/**
 * What stands in a column. `percent` of 100 and `points` between two of them; `duration` in milliseconds; `day`
 * "2026-11-02" and `moment` "2026-11-02 09:41:07", both on the centre's own clock.
 */
export type ColumnKind = 'text' | 'count' | 'percent' | 'points' | 'duration' | 'day' | 'moment';

export interface Column<Row> {
  readonly heading: string;
  readonly kind: ColumnKind;
  readonly of: (row: Row) => Cell;
}

/** Null where there is nothing to say: neither 0 nor 100. */
export type Cell = string | number | null;

/** A report as it is written into a file, whatever the file's kind; plain data. */
export interface ReportTable {
  readonly title: string;
  /** What it is about, before the table: a word and what holds for it. */
  readonly about: readonly (readonly [string, string])[];
  readonly columns: readonly { readonly heading: string; readonly kind: ColumnKind }[];
  readonly rows: readonly (readonly Cell[])[];
}

type Head = Pick<ReportTable, 'title' | 'about'>;

export const tabulated = <Row>(
  head: Head,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): ReportTable => tableOf(head, columns, atOnce(cellsOf(columns, rows)));

/** For lists of thousands: no hall waits until all of it is made. */
export const tabulatedInSlices = async <Row>(
  head: Head,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): Promise<ReportTable> => tableOf(head, columns, await inSlices(cellsOf(columns, rows)));

const tableOf = <Row>(
  head: Head,
  columns: readonly Column<Row>[],
  rows: ReportTable['rows'],
): ReportTable => ({
  ...head,
  columns: columns.map(({ heading, kind }) => ({ heading, kind })),
  rows,
});

function* cellsOf<Row>(columns: readonly Column<Row>[], rows: readonly Row[]): Sliced<ReportTable['rows']> {
  const cells: Cell[][] = [];
  for (const row of rows) {
    cells.push(columns.map(({ of }) => of(row)));
    yield;
  }
  return cells;
}
