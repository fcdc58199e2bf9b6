import type { Plugin } from 'vite';
import { pastIndexes } from './past-indexes.ts';

/** Parts of a program, each by the modules that open it: a pattern of their paths. */
export interface Parts {
  /** What stands first, and what follows it at once. */
  readonly first: RegExp;
  readonly next: RegExp;
  /** What opens the pages of other people, who are not to be given what only the two above need. */
  readonly others: RegExp;
}

interface Graph {
  getModuleInfo(id: string): { readonly importers: readonly string[] } | null;
}

/**
 * Kit's start script fills the payload before anything else of the program runs (the version is read from it): what that script
 * itself needs, which is also what fetches the rest, stays apart from all that reads it.
 */
const start = {
  name: 'payload',
  test: /\/runtime\/client\/payload\.js$|vite\/preload-helper/,
  priority: 5,
};

/**
 * Puts what is opened together into one file. Every file is asked for by itself, and on a slow machine asking takes milliseconds
 * of the page's own time: forty at once are a screen that does not answer a finger.
 */
export function fewFiles({ first, next, others }: Parts): readonly Plugin[] {
  const group = (name: string, priority: number, isIn: (openers: Openers) => boolean) => ({
    ...{ debugName: name, priority },
    name: (id: string, graph: Graph) => (isIn(new Openers(id, graph)) ? name : null),
  });
  const groups = [
    start,
    group('everyone', 4, (openers) => openers.some(first) && openers.some(others)),
    group('first', 3, (openers) => openers.some(first)),
    { ...group('shared', 2, (openers) => openers.some(next) && openers.some(others)), entriesAware: true },
    group('next', 1, (openers) => openers.some(next)),
  ];
  const config = {
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting: { groups } } } } } },
  };
  return [pastIndexes(), { name: 'sanh:few-files', config: () => config }];
}

/** A module and everything that imports it, over however many steps, without what is fetched late. */
class Openers {
  readonly #ids: ReadonlySet<string>;

  constructor(id: string, graph: Graph) {
    const ids = new Set([id]);
    for (const opener of ids) graph.getModuleInfo(opener)?.importers.forEach((one) => ids.add(one));
    this.#ids = ids;
  }

  some(pattern: RegExp): boolean {
    return [...this.#ids].some((id) => pattern.test(id));
  }
}
