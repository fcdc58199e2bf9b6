import type { CataloguePackage } from '@sanh/contract';
import { Search } from '@sanh/search';

/** What the bench's page does in the browser, on its main thread, where slowing the CPU reaches it. */
async function measure(queries: readonly string[]): Promise<{ readyMs: number; keystrokesMs: number[] }> {
  const from = performance.now();
  const content = (await (await fetch('/package')).json()) as CataloguePackage;
  const search = new Search(content.procedures, content.synonyms);
  const readyMs = performance.now() - from;
  const type = (query: string): number[] => Array.from(query, (_, at) => timeOf(query.slice(0, at + 1)));
  const timeOf = (query: string): number => {
    const start = performance.now();
    search.find({ query, limit: 20, isTyping: true });
    return performance.now() - start;
  };
  for (const query of queries.slice(0, 10)) type(query);
  return { readyMs, keystrokesMs: queries.flatMap(type) };
}

Object.assign(globalThis, { measure });
