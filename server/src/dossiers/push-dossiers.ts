import type { PushedItem, PushReport } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import {
  nameOf,
  saveDossiers,
  saveStatusChanges,
  type DossierRow,
  type StatusChangeRow,
} from './dossier-store.ts';
import { readDossierItem, readStatusChangeItem, type ReadItem, type ReadingItems } from './read-items.ts';

export interface Pushing extends ReadingItems {
  readonly sql: Sql;
  /** Who sent it: the id of a key, or `file`. */
  readonly source: string;
}

/** Few enough that the database joins them at once and holds no lock for long. */
const rowsAtOnce = 500;

type Saved = Awaited<ReturnType<typeof saveStatusChanges>>[number];
type Outcome = Exclude<PushedItem['outcome'], 'refused'>;

const taken = (outcome: Outcome): PushedItem => ({ outcome, reason: null, path: '' });

/** Takes in dossiers, the good ones of them. What stands there already in the same words changes nothing. */
export async function pushDossiers(pushing: Pushing, items: readonly unknown[]): Promise<PushReport> {
  const read = items.map((item) => readDossierItem(pushing, item));
  const results = read.map((one) => ('refused' in one ? one.refused : taken('unchanged')));
  for (const wave of inWaves(read)) {
    const rows = [...wave.values()].map(({ row }) => row);
    const saved = await saveDossiers(pushing.sql, rows, pushing.source);
    for (const [name, { index }] of wave) {
      const isNew = saved.get(name);
      if (isNew !== undefined) results[index] = taken(isNew ? 'added' : 'changed');
    }
  }
  return reportOf(results);
}

type Wave = Map<string, { readonly row: DossierRow; readonly index: number }>;

/** Parts to be written one after the other. A dossier that stands twice is in two of them, as if it had come in two batches. */
function inWaves(read: readonly ReadItem<DossierRow>[]): readonly Wave[] {
  const waves: Wave[] = [];
  let wave: Wave = new Map();
  for (const [index, one] of read.entries()) {
    if ('refused' in one) continue;
    const name = nameOf(one.row);
    if (wave.size === 0 || wave.size === rowsAtOnce || wave.has(name)) {
      wave = new Map();
      waves.push(wave);
    }
    wave.set(name, { row: one.row, index });
  }
  return waves;
}

/** Takes in status changes. The order in which they come means nothing: the time line goes by their time. */
export async function pushStatusChanges(pushing: Pushing, items: readonly unknown[]): Promise<PushReport> {
  const read = items.map((item) => readStatusChangeItem(pushing, item));
  const rows = read.flatMap((one): StatusChangeRow[] => ('refused' in one ? [] : [one.row]));
  const saved: Saved[] = [];
  for (let from = 0; from < rows.length; from += rowsAtOnce)
    saved.push(
      ...(await saveStatusChanges(pushing.sql, rows.slice(from, from + rowsAtOnce), pushing.source)),
    );
  const answers = saved.values();
  return reportOf(
    read.map((one): PushedItem => {
      if ('refused' in one) return one.refused;
      const answer = answers.next().value;
      if (answer?.isKnown !== true) return { outcome: 'refused', reason: 'UNKNOWN_DOSSIER', path: 'code' };
      return taken(answer.isNew ? 'added' : 'unchanged');
    }),
  );
}

function reportOf(results: readonly PushedItem[]): PushReport {
  const count = (outcome: PushedItem['outcome']): number =>
    results.filter((result) => result.outcome === outcome).length;
  const counts = { added: count('added'), changed: count('changed'), unchanged: count('unchanged') };
  return { ...counts, refused: count('refused'), results };
}
