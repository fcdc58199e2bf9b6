import { cleanLine, cleanText } from './clean-text.ts';
import { CleaningLog, type Cleaning } from './cleaning.ts';
import { fieldIdOf } from './field-id.ts';
import type { PaperGroup, Procedure } from './procedure.ts';
import { readAgencies } from './read-agencies.ts';
import { readAudience } from './read-audience.ts';
import { readChannels } from './read-channels.ts';
import { readLegalBasis } from './read-legal-basis.ts';
import { readLevels } from './read-levels.ts';
import { isDoubtful, legibleTables, readFlattenedPapers, readListedPapers } from './read-papers.ts';

export const skipReasons = ['not-a-record', 'no-code', 'code-not-national', 'no-name'] as const;
export type SkipReason = (typeof skipReasons)[number];

export interface CatalogueField {
  readonly id: string;
  readonly nameVi: string;
}

export type CleanedProcedure =
  | {
      readonly procedure: Procedure;
      /** The field that `procedure.fieldId` names. */
      readonly field: CatalogueField | null;
      readonly cleaned: readonly Cleaning[];
    }
  | { readonly skipped: SkipReason };

const CODE = /^(?<code>\d\.\d{6})(?:\.[A-Z0-9.]+)?$/;

/**
 * Reads one crawled record of the national catalogue (keys `ma`, `ten`, `cap`, `cach_thuc`, …) and survives its dirt.
 * Whatever cannot be told for certain is kept as text or left empty, never guessed.
 */
export function cleanProcedure(raw: unknown): CleanedProcedure {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return { skipped: 'not-a-record' };
  const record = raw as Readonly<Record<string, unknown>>;
  const log = new CleaningLog();
  const fullCode = cleanLine(record['ma'], log);
  if (fullCode === null) return { skipped: 'no-code' };
  const code = CODE.exec(fullCode)?.groups?.['code'];
  if (code === undefined) return { skipped: 'code-not-national' };
  const name = readName(record['ten'], log);
  if (name === null) return { skipped: 'no-name' };
  const field = readField(record['linh_vuc'], log);
  const procedure: Procedure = {
    code,
    fullCode,
    name,
    plainName: null,
    fieldId: field?.id ?? null,
    ministry: cleanLine(record['bo'], log),
    levels: readLevels(record['cap'], log),
    kind: readKind(record['loai'], log),
    audience: readAudience(record['doi_tuong'], log),
    agencies: readAgencies(record['co_quan_thuc_hien'], log),
    channels: readChannels(record['cach_thuc'], log),
    steps: cleanText(record['trinh_tu'], log),
    ...readPapers(record, log),
    result: cleanText(record['ket_qua'], log),
    conditions: cleanText(record['yeu_cau'], log),
    legalBasis: readLegalBasis(record['can_cu_bang'], record['can_cu'], log),
    decision: cleanLine(record['so_quyet_dinh'], log)?.replace(/^Quyết định số /iu, '') ?? null,
    url: readUrl(record['url']),
    source: cleanLine(record['src'], log) ?? 'unknown',
  };
  return { procedure, field, cleaned: log.found };
}

function readName(value: unknown, log: CleaningLog): string | null {
  if (typeof value === 'string' && /[\r\n]/.test(value.trim())) log.note('line-break-in-name');
  return cleanLine(value, log)?.replace(/[;,\s]+$/u, '') || null;
}

function readKind(value: unknown, log: CleaningLog): string | null {
  const kind = cleanLine(value, log);
  if (kind === null) log.note('kind-missing');
  return kind;
}

function readField(value: unknown, log: CleaningLog): CatalogueField | null {
  const nameVi = cleanLine(Array.isArray(value) ? value[0] : value, log);
  const id = nameVi === null ? '' : fieldIdOf(nameVi);
  return nameVi === null || id === '' ? null : { id, nameVi };
}

function readPapers(
  record: Readonly<Record<string, unknown>>,
  log: CleaningLog,
): { documents: readonly PaperGroup[]; documentsText: string | null } {
  const listed = record['thanh_phan_ho_so'];
  if (Array.isArray(listed)) return { documents: readListedPapers(listed, log), documentsText: null };
  const text = cleanText(record['thanh_phan_ho_so_text'], log);
  if (text === null) return { documents: [], documentsText: null };
  const documents = readFlattenedPapers(text, log);
  if (documents !== null && !documents.some(isDoubtful)) return { documents, documentsText: null };
  log.note(documents === null ? 'papers-kept-as-text' : 'papers-doubtful');
  return { documents: documents ?? [], documentsText: legibleTables(text) };
}

const readUrl = (value: unknown): string | null =>
  typeof value === 'string' && /^https?:\/\/\S+$/.test(value) ? value : null;
