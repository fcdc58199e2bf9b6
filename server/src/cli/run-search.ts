import { readFile, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import type { CatalogueEntry } from '@sanh/contract';
import { Search } from '@sanh/search';
import { z } from 'zod';
import { packageOf } from '../catalogue/package.ts';
import { readSynonyms } from '../catalogue/read-synonyms.ts';
import { titlesOf } from '../catalogue/titles-of.ts';
import { readCatalogueFile } from '../procedures/read-catalogue-file.ts';

const usage = `npm run search:run -- --catalogue FILE --queries LABELLED.jsonl --out RESULTS.jsonl [--synonyms FILE] [--limit 10]
Answers each query of a file ({"id","query"} a line) with the search the kiosk runs and writes {"id","codes":[best first]} a line.`;

const option = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    ...{ catalogue: option, queries: option, out: option, synonyms: option },
    ...{ limit: { ...option, default: '10' }, help: { type: 'boolean', default: false } },
  },
});
const { catalogue, queries, out, synonyms, limit } = values;
if (values.help || catalogue === undefined || queries === undefined || out === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

const labelled = z.object({ id: z.string(), query: z.string() });

try {
  const search = await searchOver(catalogue, synonyms);
  const lines = (await readFile(queries, 'utf8')).split('\n').filter((line) => line.trim() !== '');
  const results = lines.map((line) => {
    const { id, query } = labelled.parse(JSON.parse(line));
    return { id, codes: search.find({ query, limit: Number(limit) }).map(({ code }) => code) };
  });
  await writeFile(out, results.map((result) => `${JSON.stringify(result)}\n`).join(''));
  console.log(`${results.length} queries answered`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

async function searchOver(path: string, synonymFile: string | undefined): Promise<Search<CatalogueEntry>> {
  const { procedures, synonyms } = packageOf(
    titlesOf(await readCatalogueFile(path)),
    await readSynonyms(synonymFile ?? null),
  );
  return new Search(procedures, synonyms);
}
