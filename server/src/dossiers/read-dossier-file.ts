import { createReadStream } from 'node:fs';
import { parse } from 'csv-parse';
import { readLines } from '../procedures/read-lines.ts';
import type { FileItem } from './import-dossiers.ts';

/** The items of a file: JSON lines (also `.gz`), or CSV with the names of the parts in its first line. */
export const readDossierFile = (path: string): AsyncGenerator<FileItem> =>
  path.endsWith('.csv') ? readCsv(path) : readJsonLines(path);

async function* readJsonLines(path: string): AsyncGenerator<FileItem> {
  let line = 0;
  for await (const text of readLines(path)) {
    line += 1;
    if (text.trim() !== '') yield { line, item: parsed(text) };
  }
}

function parsed(text: string): FileItem['item'] {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}

interface CsvRecord {
  readonly record: Readonly<Record<string, string>>;
  readonly info: { readonly lines: number };
}

async function* readCsv(path: string): AsyncGenerator<FileItem> {
  const rows = parse({ columns: true, bom: true, info: true, trim: true, skip_empty_lines: true });
  const source = createReadStream(path);
  source.on('error', (error) => rows.destroy(error));
  for await (const { record, info } of source.pipe(rows) as AsyncIterable<CsvRecord>)
    yield { line: info.lines, item: itemOf(record) };
}

/** An empty cell says nothing; "none" as a due date says that no day is promised. */
function itemOf({ applicantName, applicantIdNumber, ...cells }: CsvRecord['record']): FileItem['item'] {
  const filled = Object.entries(cells).filter(([, text]) => text !== '');
  const applicant = { name: applicantName || null, idNumber: applicantIdNumber || null };
  const hasApplicant = applicant.name !== null || applicant.idNumber !== null;
  const values = filled.map(([name, text]) => [name, valueOf(name, text)] as const);
  return { ...Object.fromEntries(values), ...(hasApplicant ? { applicant } : {}) };
}

function valueOf(name: string, text: string): unknown {
  if (name === 'channel' && /^\d$/.test(text)) return Number(text);
  return name === 'dueAt' && text === 'none' ? null : text;
}
