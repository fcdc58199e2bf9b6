import type { CataloguePackage, CatalogueState } from '@sanh/contract';
import { keptCatalogue } from './kept-catalogue.ts';
import { Lookup } from './lookup.ts';
import { keepRecords } from './keep-records.ts';
import type { Reply, Request } from './messages.ts';
import { recordShelf } from './record-shelf.ts';

// Reading and indexing the catalogue takes longer than a frame may: it happens beside the page.
let lookup: Lookup | null = null;
let catalogue: CataloguePackage | null = null;
let keeping = new AbortController();

const tell = (reply: Reply): void => self.postMessage(reply);

self.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  if (data.kind === 'refresh') void refresh().catch(() => undefined);
  else if (data.kind === 'keep') void refreshAndKeep(data.fieldIds).catch(() => undefined);
  else if (lookup !== null) tell({ kind: 'answer', id: data.id, answer: lookup.answer(data.question) });
});

/** Searching comes first; then all that can be found is kept, so that it can be read without the network too. */
async function refreshAndKeep(fieldIds: readonly string[]): Promise<void> {
  await refresh();
  keeping.abort();
  keeping = new AbortController();
  if (catalogue === null || !('caches' in self)) return;
  await keepRecords(catalogue.procedures, recordShelf, { fieldIds, signal: keeping.signal });
}

/** Without an answer the catalogue at hand stays; the page asks again when the server is back. */
async function refresh(): Promise<void> {
  const state = await read<CatalogueState>('/api/catalogue');
  if (state.version === catalogue?.version) return;
  catalogue = await fetchPackage(state.version);
  lookup = new Lookup(catalogue);
  tell({ kind: 'ready', version: catalogue.version, divisions: lookup.divisions });
}

/** When the network goes between the news of a catalogue and the catalogue itself, a start looks up in the one before. */
async function fetchPackage(wanted: string): Promise<CataloguePackage> {
  try {
    return await read<CataloguePackage>(`/api/catalogue/${wanted}`);
  } catch (error) {
    const kept = lookup === null && 'caches' in self ? await keptCatalogue(caches) : null;
    if (kept === null) throw error;
    return kept;
  }
}

async function read<Answer>(path: string): Promise<Answer> {
  const answer = await fetch(path);
  if (!answer.ok) throw new Error(`${path}: ${String(answer.status)}`);
  return (await answer.json()) as Answer;
}
