import { existsSync } from 'node:fs';
import { glob, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { root } from './step.ts';

/** Paths that the documents name must exist: links, and words in back quotes that look like a path. */
const wrong: string[] = [];
for await (const file of glob(['*.md', 'docs/**/*.md'], { cwd: root })) {
  const text = await readFile(join(root, file), 'utf8');
  const links = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g)].map((match) =>
    join(dirname(file), match[1] ?? ''),
  );
  const quoted = [...text.matchAll(/`((?:[\w.-]+\/)+[\w.-]+\.(?:ts|js|json|svelte|md|sql|css))`/g)].map(
    (match) => match[1] ?? '',
  );
  for (const path of [...links, ...quoted]) if (!existsSync(join(root, path))) wrong.push(`${file}: ${path}`);
}
for (const line of wrong) console.error(line);
process.exitCode = wrong.length === 0 ? 0 : 1;
