import {
  summaryOf,
  type CatalogueEntry,
  type CataloguePackage,
  type CatalogueState,
  type CatalogueSynonym,
  type FieldView,
  type ProcedureSummary,
  type ProcedureView,
} from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { isWithin, Search, type Narrowing } from '@sanh/search';
import { AppError } from '../app-error.ts';
import { readFields, readProcedure, readStamp, readTitles } from './catalogue-store.ts';
import { pack, packageOf, type PackedCatalogue } from './package.ts';
import { readSynonyms } from './read-synonyms.ts';

interface CatalogueQuery extends Omit<Narrowing, 'agency'> {
  readonly query: string;
  readonly limit: number;
}

/** The catalogue of procedures as the web and the screens ask for it. */
export interface Catalogue {
  search(query: CatalogueQuery): Promise<readonly ProcedureSummary[]>;
  /** Throws UNKNOWN_PROCEDURE. */
  find(code: string): Promise<ProcedureView>;
  fields(): Promise<readonly FieldView[]>;
  state(): Promise<CatalogueState>;
  /** Throws NOT_FOUND for every version but the current one. */
  package(version: string): Promise<PackedCatalogue>;
}

interface Loaded {
  readonly content: CataloguePackage;
  readonly search: Search<CatalogueEntry>;
  packed: Promise<PackedCatalogue> | null;
}

export interface CatalogueOptions {
  readonly sql: Sql;
  readonly synonymsFile?: string | null;
  readonly onTrouble?: (error: unknown) => void;
  readonly freshMs?: number;
}

const defaultFreshMs = 15_000;

/** Searched in memory; an import, also by another process, is noticed after a quarter of a minute at the latest. */
export function createCatalogue(options: CatalogueOptions): Catalogue {
  const { sql, synonymsFile = null, onTrouble = () => undefined, freshMs = defaultFreshMs } = options;
  let loaded: Promise<Loaded> | null = null;
  let stamp = '';
  let freshUntil = 0;

  // A file that cannot be read leaves the search as good as it ships, and is told each time.
  const readOwnWords = (): Promise<readonly CatalogueSynonym[]> =>
    readSynonyms(synonymsFile).catch((error: unknown) => {
      onTrouble(error);
      return [];
    });

  const load = async (synonyms: readonly CatalogueSynonym[]): Promise<Loaded> => {
    const content = packageOf(await readTitles(sql), synonyms);
    return { content, search: new Search(content.procedures, synonyms), packed: null };
  };

  const current = async (): Promise<Loaded> => {
    if (loaded !== null && performance.now() < freshUntil) return loaded;
    freshUntil = performance.now() + freshMs;
    const synonyms = await readOwnWords();
    const now = `${await readStamp(sql)} ${JSON.stringify(synonyms)}`;
    if (loaded === null || now !== stamp) {
      const loading = load(synonyms);
      loading.catch(() => (loaded = null));
      loaded = loading;
      stamp = now;
    }
    return loaded;
  };

  return {
    async search({ query, limit, ...wanted }) {
      const { search } = await current();
      return search.find({ query, limit, isWanted: (entry) => isWithin(entry, wanted) }).map(summaryOf);
    },
    async find(code) {
      const found = await readProcedure(sql, code);
      if (found === null) throw new AppError('UNKNOWN_PROCEDURE');
      return found;
    },
    fields: () => readFields(sql),
    async state() {
      const { content } = await current();
      return { version: content.version, procedures: content.procedures.length };
    },
    async package(version) {
      const now = await current();
      if (now.content.version !== version) throw new AppError('NOT_FOUND');
      return (now.packed ??= pack(now.content));
    },
  };
}
