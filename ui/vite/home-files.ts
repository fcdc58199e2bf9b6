import { globSync, readFileSync } from 'node:fs';

interface Chunk {
  readonly file: string;
  readonly imports?: readonly string[];
  readonly css?: readonly string[];
}
type Chunks = Readonly<Record<string, Chunk>>;

const nodes = '.svelte-kit/generated/build/client-optimized/nodes';
/** The home page and the layouts around it, whatever group of routes they stand in. */
const ofHome = /src\/routes\/(\([^)/]+\)\/)*\+(page|layout)\.svelte"/;

/**
 * Scripts and styles of the home page that a page without code of its own, as Kit's fallback is, does not name: the browser
 * would hear of them only when its program runs.
 */
export function homeFiles(html: string): readonly string[] {
  const chunks = JSON.parse(readFileSync('.svelte-kit/output/client/.vite/manifest.json', 'utf8')) as Chunks;
  const files = new Set<string>();
  const take = (name: string): void => {
    const { file, imports = [], css = [] } = chunks[name] ?? { file: '' };
    if (file === '' || files.has(file)) return;
    for (const one of [file, ...css]) files.add(one);
    imports.forEach(take);
  };
  globSync(`${nodes}/*.js`)
    .filter((node) => ofHome.test(readFileSync(node, 'utf8')))
    .forEach(take);
  return [...files].filter((file) => !html.includes(file));
}

/** A script that asks for them at once, only at the home page's own address. */
export const askAhead = (base: string, files: readonly string[]): string => `
if (location.pathname === ${JSON.stringify(`${base}/`)})
  for (const href of ${JSON.stringify(files.map((file) => `${base}/${file}`))}) {
    const link = document.createElement('link');
    link.rel = href.endsWith('.css') ? 'stylesheet' : 'modulepreload';
    link.href = href;
    document.head.append(link);
  }
`;
