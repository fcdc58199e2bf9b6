import type { CatalogueEntry } from '@sanh/contract';

export type KeptEntry = Pick<CatalogueEntry, 'code' | 'version' | 'fieldId' | 'popularity'>;

/** Where whole procedures are kept for work without the network. */
export interface RecordShelf {
  /** In which version it is kept; null where it is not. */
  versionOf(code: string): Promise<string | null>;
  /** Reads it from the server and resolves when it is kept. Rejects when nothing answers, or the disk does not take it. */
  read(code: string): Promise<void>;
  /** Other work of this machine goes on in between. */
  pause(): Promise<void>;
}

interface Options {
  /** What this centre receives is read first. */
  readonly fieldIds: readonly string[];
  readonly signal: AbortSignal;
}

/**
 * Reads every procedure of the catalogue that is not kept in its version. Ends early when it is called off, the server is away or
 * the disk takes no more. Answers whether all are kept.
 */
export async function keepRecords(
  entries: readonly KeptEntry[],
  shelf: RecordShelf,
  { fieldIds, signal }: Options,
): Promise<boolean> {
  for (const { code, version } of ownFirst(entries, new Set(fieldIds))) {
    if (signal.aborted) return false;
    if ((await shelf.versionOf(code)) === version) continue;
    const isKept = await shelf.read(code).then(
      async () => (await shelf.versionOf(code)) === version,
      () => false,
    );
    if (!isKept) return false;
    await shelf.pause();
  }
  return true;
}

function ownFirst(entries: readonly KeptEntry[], own: ReadonlySet<string>): readonly KeptEntry[] {
  const isOwn = ({ fieldId }: KeptEntry): number => (fieldId !== null && own.has(fieldId) ? 1 : 0);
  return entries.toSorted((a, b) => isOwn(b) - isOwn(a) || b.popularity - a.popularity);
}
