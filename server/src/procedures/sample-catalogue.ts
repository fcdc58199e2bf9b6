import { readdir, readFile } from 'node:fs/promises';
import type { Procedure } from '@sanh/domain';
import type { FieldNames } from './procedure-store.ts';
import { sampleFileSchema, toProcedure } from './sample-schema.ts';

const folder = new URL('./sample/', import.meta.url);

export interface SampleCatalogue {
  readonly fields: readonly FieldNames[];
  readonly procedures: readonly Procedure[];
}

/** The catalogue that ships: well-known procedures of a commune, written by us for demonstration and first use. */
export async function readSampleCatalogue(): Promise<SampleCatalogue> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  const files = await Promise.all(names.map(readSampleFile));
  return {
    fields: files.flatMap(({ fields }) => fields),
    procedures: files.flatMap(({ procedures }) => procedures.map(toProcedure)),
  };
}

async function readSampleFile(name: string) {
  return sampleFileSchema.parse(JSON.parse(await readFile(new URL(name, folder), 'utf8')));
}
