import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import { inert, writeCsv } from './csv.ts';
import type { ReportTable } from './report-table.ts';

const aTable = (rows: ReportTable['rows']): ReportTable => ({
  ...{ title: 'Mức độ hài lòng', about: [['Nơi', 'Phường Tây Nha Trang']] },
  columns: [
    { heading: 'Ý kiến', kind: 'text' },
    { heading: 'Hài lòng', kind: 'percent' },
    { heading: 'Chờ', kind: 'duration' },
    { heading: 'So kỳ trước', kind: 'points' },
  ],
  rows,
});
const readBack = (csv: string): string[][] => parse(csv, { bom: true, relax_column_count: true });

test.each([
  ...['=HYPERLINK("http://x.vn";"xem")', '+84912345678', '-1+1', '@SUM(A1)', '\t=1', '\r=1', '\n=1'],
  ...['＝1+1', '＋1', '－1', '＠x', ' =1', '\u200b=1', '\ufeff=1', '\u0001=1', '\u00a0@x'],
])('%j is text that a spreadsheet does not run', (hostile) => {
  const [cell] = readBack(writeCsv(aTable([[hostile, null, null, null]]))).at(-1) ?? [];
  expect(cell).toBe(`'${hostile}`);
});

test.each(['Cảm ơn', '92 - 4', 'a=b', '', '— không', '“=”'])('%j is left as it is', (harmless) => {
  expect(inert(harmless)).toBe(harmless);
});

test('quotes, commas, line breaks and long comments come back as they were', () => {
  const comment = `Nhanh, "gọn"\r\n${'rất tốt '.repeat(1250)}`;
  const rows = readBack(writeCsv(aTable([[comment, 92.4, 570_000, -0.8]])));
  expect(rows).toEqual([
    ['Mức độ hài lòng'],
    ['Nơi', 'Phường Tây Nha Trang'],
    [''],
    ['Ý kiến', 'Hài lòng (%)', 'Chờ', 'So kỳ trước'],
    [comment, '92.4', '0:09:30', '-0.8'],
  ]);
});

test('Excel is told that it is UTF-8, and nothing is never nought', () => {
  const csv = writeCsv(aTable([['', null, null, null]]));
  expect(csv.startsWith('\ufeffMức độ')).toBe(true);
  expect(csv.endsWith('\r\n,,,\r\n')).toBe(true);
});
