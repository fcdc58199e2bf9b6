import type { Paper, PaperGroup } from './procedure.ts';

/**
 * What somebody has ticked of one case of a procedure's papers. `version` is that of the catalogue record, `case` a place in
 * its `casesOf`, `ticked` are places in that case's papers: they mean nothing for any other version.
 */
export interface TickedPapers {
  readonly version: string;
  readonly case: number;
  readonly ticked: readonly number[];
}

export type PapersStanding =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'missing'; readonly papers: readonly Paper[] }
  /** Official lists seldom say what is required; then only what was not ticked is sure. */
  | { readonly kind: 'unticked'; readonly papers: readonly Paper[] }
  | { readonly kind: 'complete' };

/** The cases for which there is something to bring or to read, in the order in which every screen shows them. */
export const casesOf = (documents: readonly PaperGroup[]): readonly PaperGroup[] =>
  documents.filter(({ papers, notes }) => papers.length + notes.length > 0);

/** How far somebody has come with the papers of a case. */
export function papersStanding(
  papers: readonly Paper[],
  isTicked: (paper: number) => boolean,
): PapersStanding {
  const unticked = papers.filter((_, index) => !isTicked(index));
  if (unticked.length === papers.length) return { kind: 'untouched' };
  const missing = unticked.filter(({ need }) => need === 'required');
  if (missing.length > 0) return { kind: 'missing', papers: missing };
  const open = unticked.filter(({ need }) => need === 'unstated');
  return open.length > 0 ? { kind: 'unticked', papers: open } : { kind: 'complete' };
}

/** The case that was ticked; null when the record is another one by now, or has no such papers. */
export function tickedCase(
  { version, case: place, ticked }: TickedPapers,
  record: { readonly version: string; readonly documents: readonly PaperGroup[] },
): PaperGroup | null {
  if (version !== record.version) return null;
  const group = casesOf(record.documents)[place];
  return group !== undefined && ticked.every((paper) => paper in group.papers) ? group : null;
}
