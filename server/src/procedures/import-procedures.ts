import type { Sql } from '@sanh/db';
import { cleanProcedure, type CatalogueField } from '@sanh/domain';
import { contentHashOf } from './content-hash.ts';
import { ImportTally, type ImportReport, type ImportSkipReason } from './import-report.ts';
import {
  countProcedures,
  findContentHashes,
  saveProcedures,
  type HashedProcedure,
} from './procedure-store.ts';

const BATCH_SIZE = 250;

export interface ImportOptions {
  readonly sql: Sql;
  /** Raw records, one JSON object a line; empty lines do not count. */
  readonly lines: AsyncIterable<string>;
  readonly now: Date;
  /** Called after each batch with the records read so far. */
  readonly onProgress?: (read: number) => void;
}

interface Candidate extends HashedProcedure {
  readonly field: CatalogueField | null;
}

/**
 * Brings crawled records into the catalogue: cleans each, adds the new ones, replaces those whose content differs, leaves
 * everything else alone. Each batch is committed whole, so an import that was cut off is simply run again.
 */
export async function importProcedures({
  sql,
  lines,
  now,
  onProgress,
}: ImportOptions): Promise<ImportReport> {
  const tally = new ImportTally();
  const seen = new Set<string>();
  let batch: Candidate[] = [];
  let line = 0;
  const save = async () => {
    await saveBatch(sql, batch, now, tally);
    batch = [];
    onProgress?.(tally.read);
  };
  for await (const text of lines) {
    line++;
    if (text.trim() === '') continue;
    tally.read++;
    const candidate = readCandidate(text, seen, tally);
    if (typeof candidate === 'string') tally.skip(line, candidate);
    else batch.push(candidate);
    if (batch.length === BATCH_SIZE) await save();
  }
  await save();
  return tally.report(await countProcedures(sql));
}

function readCandidate(text: string, seen: Set<string>, tally: ImportTally): Candidate | ImportSkipReason {
  const raw = parse(text);
  if (raw === undefined) return 'not-json';
  const result = cleanProcedure(raw);
  if ('skipped' in result) return result.skipped;
  const { procedure, field, cleaned } = result;
  if (seen.has(procedure.code)) return 'repeated-code';
  seen.add(procedure.code);
  tally.clean(cleaned);
  return { procedure, field, contentHash: contentHashOf(procedure) };
}

async function saveBatch(
  sql: Sql,
  batch: readonly Candidate[],
  now: Date,
  tally: ImportTally,
): Promise<void> {
  if (batch.length === 0) return;
  const known = await findContentHashes(
    sql,
    batch.map(({ procedure }) => procedure.code),
  );
  const isNew = ({ procedure }: Candidate) => !known.has(procedure.code);
  const isSame = ({ procedure, contentHash }: Candidate) => known.get(procedure.code) === contentHash;
  const different = batch.filter((one) => !isSame(one));
  const fields = different.flatMap(({ field }) => field ?? []);
  await saveProcedures(sql, different, fields, now);
  tally.added += different.filter(isNew).length;
  tally.changed += different.filter((one) => !isNew(one)).length;
  tally.unchanged += batch.length - different.length;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
