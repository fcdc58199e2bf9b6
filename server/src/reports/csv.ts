import { stringify } from 'csv-stringify/sync';
import type { Cell, ColumnKind, ReportTable } from './report-table.ts';

/** As RFC 4180 has it, with the mark by which Excel knows UTF-8; numbers have a decimal point whatever the language. */
export function writeCsv({ title, about, columns, rows }: ReportTable): string {
  const lines: readonly (readonly (string | number | null)[])[] = [
    [inert(title)],
    ...about.map(([word, meaning]) => [inert(word), inert(meaning)]),
    [''],
    columns.map(({ heading, kind }) => inert(kind === 'percent' ? `${heading} (%)` : heading)),
    ...rows.map((row) => row.map((cell, at) => written(cell, columns[at]?.kind ?? 'text'))),
  ];
  return stringify([...lines], { bom: true, record_delimiter: 'windows' });
}

function written(cell: Cell, kind: ColumnKind): string | number | null {
  if (typeof cell === 'string') return inert(cell);
  return cell !== null && kind === 'duration' ? clockTime(cell) : cell;
}

/** "0:09:30": without the hours a spreadsheet takes minutes for hours. */
function clockTime(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

/** What a spreadsheet could run, also behind what nobody sees: https://owasp.org/www-community/attacks/CSV_Injection */
const dangerous = /^(?:[\t\r\n]|[\s\p{Cc}\p{Cf}]*[=+\-@\uff1d\uff0b\uff0d\uff20])/u;

/** Text that stays text. */
export const inert = (text: string): string => (dangerous.test(text) ? `'${text}` : text);
