import type { ItemRefusal, PushReport } from '@sanh/contract';
import { pushDossiers, pushStatusChanges, type Pushing } from './push-dossiers.ts';

/** One line of a file: a dossier, or, where it says `at`, a status change. `item` is null where the line cannot be read. */
export interface FileItem {
  readonly line: number;
  readonly item: Readonly<Record<string, unknown>> | null;
}

export interface DossierImportReport {
  readonly dossiers: Counts;
  readonly changes: Counts;
  readonly refused: readonly { readonly line: number; readonly reason: ItemRefusal; readonly path: string }[];
}

type Counts = Readonly<Record<'read' | 'added' | 'changed' | 'unchanged', number>>;

export interface DossierImport extends Pushing {
  readonly items: AsyncIterable<FileItem>;
  /** For lines that name none. */
  readonly centreId?: string | undefined;
  readonly onProgress?: (read: number) => void;
}

const batchSize = 500;
const nothing: Counts = { read: 0, added: 0, changed: 0, unchanged: 0 };

/** Takes in a whole file. Each batch is committed by itself, so an import that was cut off is simply run again. */
export async function importDossiers({
  items,
  centreId,
  onProgress,
  ...pushing
}: DossierImport): Promise<DossierImportReport> {
  const report = {
    dossiers: nothing,
    changes: nothing,
    refused: [] as DossierImportReport['refused'][number][],
  };
  const changes: FileItem[] = [];
  let batch: FileItem[] = [];
  let read = 0;
  const take = async (kind: 'dossiers' | 'changes', some: readonly FileItem[]): Promise<void> => {
    if (some.length === 0) return;
    const push = kind === 'dossiers' ? pushDossiers : pushStatusChanges;
    const told = await push(
      pushing,
      some.map(({ item }) => item),
    );
    report[kind] = sum(report[kind], told);
    for (const [index, { reason, path }] of told.results.entries())
      if (reason !== null) report.refused.push({ line: some[index]?.line ?? 0, reason, path });
    onProgress?.(read);
  };
  for await (const { line, item } of items) {
    read += 1;
    const filled = item === null || centreId === undefined ? item : { centreId, ...item };
    if (item !== null && 'at' in item) changes.push({ line, item: filled });
    else batch.push({ line, item: filled });
    if (batch.length < batchSize) continue;
    await take('dossiers', batch);
    batch = [];
  }
  await take('dossiers', batch);
  // A change may stand in the file before its dossier.
  for (let from = 0; from < changes.length; from += batchSize)
    await take('changes', changes.slice(from, from + batchSize));
  return { ...report, refused: report.refused.toSorted((a, b) => a.line - b.line) };
}

const sum = (counts: Counts, { added, changed, unchanged, results }: PushReport): Counts => ({
  read: counts.read + results.length,
  added: counts.added + added,
  changed: counts.changed + changed,
  unchanged: counts.unchanged + unchanged,
});
