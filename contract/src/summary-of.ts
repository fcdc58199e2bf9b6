import type { CatalogueEntry, ProcedureSummary } from './answers.ts';

/** What a list shows of a procedure, without what only the search needs. */
export function summaryOf(entry: CatalogueEntry): ProcedureSummary {
  const { code, name, plainName, fieldId, levels, deadline } = entry;
  return { code, name, plainName, fieldId, levels, deadline };
}
