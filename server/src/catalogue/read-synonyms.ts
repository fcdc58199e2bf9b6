import { readFile } from 'node:fs/promises';
import type { CatalogueSynonym } from '@sanh/contract';
import { z } from 'zod';

const phrase = z.string().trim().min(1).max(120);
const synonymsSchema = z
  .array(z.strictObject({ say: z.array(phrase).min(1), mean: z.array(phrase).min(1) }))
  .max(5000);

/** The administrators' words from their file. Rejects with what is wrong with it; no file set is none of their own. */
export async function readSynonyms(file: string | null): Promise<readonly CatalogueSynonym[]> {
  return file === null ? [] : synonymsSchema.parse(JSON.parse(await readFile(file, 'utf8')));
}
