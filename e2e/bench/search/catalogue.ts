import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { CataloguePackage } from '@sanh/contract';
import { packageOf } from '../../../server/src/catalogue/package.ts';
import { titlesOf } from '../../../server/src/catalogue/titles-of.ts';
import { readCatalogueFile } from '../../../server/src/procedures/read-catalogue-file.ts';
import { readSampleCatalogue } from '../../../server/src/procedures/sample-catalogue.ts';
import { root } from '../../../scripts/step.ts';

export interface BenchCatalogue {
  readonly content: CataloguePackage;
  readonly sizes: string;
}

/** The real catalogue, from SANH_CATALOGUE or ../shared/data; without it the shipped one, repeated with variations. */
export async function theCatalogue(procedures?: number): Promise<BenchCatalogue> {
  const file = process.env['SANH_CATALOGUE'] ?? join(root, '../shared/data/procedures.jsonl.gz');
  const isReal = existsSync(file);
  const titles = titlesOf(isReal ? await readCatalogueFile(file) : (await readSampleCatalogue()).procedures);
  const wanted = procedures ?? (isReal ? titles.length : 2849);
  const varied = Array.from({ length: wanted }, (_, at) => {
    const title = titles[at % titles.length];
    const round = Math.floor(at / titles.length);
    if (title === undefined || round === 0) return title;
    const code = `${String(round + 3)}.${String(at).padStart(6, '0')}`;
    return { ...title, code, name: `${title.name} khu vực ${String(at % 97)} số ${String(round)}` };
  }).filter((title) => title !== undefined);
  const origin = isReal ? 'real records' : 'the shipped records, varied';
  return { content: packageOf(varied, []), sizes: `${String(wanted)} procedures, ${origin}` };
}
