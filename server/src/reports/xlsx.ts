import writeXlsxFile, { type Cell as SheetCell } from 'write-excel-file/node';
import type { Cell, ColumnKind, ReportTable } from './report-table.ts';

const widths: Readonly<Record<ColumnKind, number>> = {
  ...{ text: 28, count: 12, percent: 12, points: 12, duration: 12, day: 14, moment: 20 },
};
/** The first column also holds the words of the block above the table. */
const firstWidth = 30;
const dayMs = 86_400_000;
/** A sheet's cell takes no more. */
const mostLetters = 32_767;

/** One sheet: what the report is about, then the table under headings that stay in sight. */
export function writeXlsx({ title, about, columns, rows }: ReportTable): Promise<Buffer> {
  const data: SheetCell[][] = [
    [{ ...text(title), fontWeight: 'bold', fontSize: 14 }],
    ...about.map(([word, meaning]) => [{ ...text(word), fontWeight: 'bold' as const }, text(meaning)]),
    [],
    columns.map(({ heading, kind }) => ({
      ...{ ...text(heading), fontWeight: 'bold', wrap: true, bottomBorderStyle: 'thin' },
      align: kind === 'text' ? 'left' : 'right',
    })),
    ...rows.map((row) => row.map((cell, at) => typed(cell, columns[at]?.kind ?? 'text'))),
  ];
  return writeXlsxFile(data, {
    sheet: title.replaceAll(/[\\/?*[\]:]/g, ' ').slice(0, 31),
    columns: columns.map(({ kind }, at) => ({ width: at === 0 ? firstWidth : widths[kind] })),
    stickyRowsCount: about.length + 3,
  }).toBuffer();
}

function typed(cell: Cell, kind: ColumnKind): SheetCell {
  if (cell === null) return null;
  if (typeof cell === 'string') return kind === 'text' ? { ...text(cell), wrap: true } : dated(cell, kind);
  if (kind === 'percent') return { value: cell / 100, type: Number, format: '0.0%' };
  if (kind === 'points') return { value: cell, type: Number, format: '+0.0;-0.0;0.0' };
  if (kind === 'duration') return { value: cell / dayMs, type: Number, format: '[h]:mm:ss' };
  return { value: cell, type: Number, format: '#,##0' };
}

/** A sheet knows no time zones: what the centre's clock shows is written as it is. */
const dated = (local: string, kind: ColumnKind): SheetCell => ({
  value: new Date(`${local.replace(' ', 'T')}${kind === 'day' ? '' : 'Z'}`),
  ...{ type: Date, format: kind === 'day' ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm:ss' },
});

/** Always typed as a string, so nothing of it is ever run; "_x0041_" would be read as a letter. */
const text = (value: string) => ({
  value: value.slice(0, mostLetters).replaceAll(/_(?=x[\dA-Fa-f]{4}_)/g, '_x005F_'),
  type: String,
});
