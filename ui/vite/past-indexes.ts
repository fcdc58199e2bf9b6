import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const workspaces = ['contract', 'domain', 'search', 'ui'] as const;
const fromIndex = /\bimport\s*\{([^{}]*)\}\s*from\s*["']@sanh\/(contract|domain|search|ui)["']/g;
const passedOn = /^export (?:\*|\{([^}]*)\}) from '([^']+)';$/gm;
const declared = /^export (?:abstract |async )?(?:const|class|function\*?) (\w+)/gm;

/** Where a name of a workspace stands, and what it is called there. */
interface Place {
  readonly file: string;
  readonly name: string;
}

/**
 * Imports names from where they stand, past their workspace's index, through which everything seems to be opened by everything:
 * `fewFiles` would see no difference between what a first screen needs and the rest.
 */
export function pastIndexes(): Plugin {
  const places = Object.fromEntries(workspaces.map((name) => [name, placesIn(name)]));
  return {
    name: 'sanh:past-indexes',
    apply: 'build',
    enforce: 'post',
    transform: {
      filter: { code: /@sanh\// },
      handler: (code) => ({
        code: code.replace(fromIndex, (_, names: string, workspace: string) =>
          names
            .split(',')
            .map((one) => one.trim())
            .filter((one) => one !== '')
            .map((one) => importOf(one, places[workspace], workspace))
            .join(';'),
        ),
        map: null,
      }),
    },
  };
}

function importOf(one: string, places: ReadonlyMap<string, Place> | undefined, workspace: string): string {
  const [name = '', local = name] = one.split(/\s+as\s+/);
  const { file, name: there } = places?.get(name) ?? { file: `@sanh/${workspace}`, name };
  return `import{${there} as ${local}}from${JSON.stringify(file)}`;
}

function placesIn(workspace: string): ReadonlyMap<string, Place> {
  const index = fileURLToPath(new URL(`../../${workspace}/src/index.ts`, import.meta.url));
  const places = new Map<string, Place>();
  for (const [, names, from = ''] of readFileSync(index, 'utf8').matchAll(passedOn)) {
    const file = from.startsWith('.') ? join(dirname(index), from) : from;
    for (const [there, name] of names === undefined ? namesIn(file) : namesOf(names))
      places.set(name, { file, name: there });
  }
  return places;
}

const namesIn = (file: string): readonly (readonly [string, string])[] =>
  [...readFileSync(file, 'utf8').matchAll(declared)].map(([, name = '']) => [name, name]);

const namesOf = (list: string): readonly (readonly [string, string])[] =>
  list.split(',').map((one) => {
    const [name = '', as = name] = one.trim().split(/\s+as\s+/);
    return [name, as];
  });
