import type { FieldView, ProcedureSummary, ProcedureView } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import { readFields, readProcedure, readStamp, readTitles } from './catalogue-store.ts';
import { indexTitles, searchTitles, type IndexedTitle } from './search-titles.ts';

export interface CatalogueQuery {
  readonly query: string;
  readonly field?: string | undefined;
  readonly limit: number;
}

/** The catalogue of procedures as the web and the screens ask for it. */
export interface Catalogue {
  search(query: CatalogueQuery): Promise<readonly ProcedureSummary[]>;
  /** Throws UNKNOWN_PROCEDURE. */
  find(code: string): Promise<ProcedureView>;
  fields(): Promise<readonly FieldView[]>;
}

const freshMs = 15_000;

/** Titles are searched in memory; an import is noticed after a quarter of a minute at the latest. */
export function createCatalogue(sql: Sql): Catalogue {
  let titles: Promise<readonly IndexedTitle[]> | null = null;
  let stamp = '';
  let freshUntil = 0;

  const current = async (): Promise<readonly IndexedTitle[]> => {
    if (titles !== null && performance.now() < freshUntil) return titles;
    freshUntil = performance.now() + freshMs;
    const now = await readStamp(sql);
    if (titles === null || now !== stamp) {
      const reading = readTitles(sql).then(indexTitles);
      reading.catch(() => (titles = null));
      titles = reading;
      stamp = now;
    }
    return titles;
  };

  return {
    search: async (query) => searchTitles(await current(), query),
    async find(code) {
      const found = await readProcedure(sql, code);
      if (found === null) throw new AppError('UNKNOWN_PROCEDURE');
      return found;
    },
    fields: () => readFields(sql),
  };
}
