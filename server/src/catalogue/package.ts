import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { CatalogueEntry, CataloguePackage, CatalogueSynonym } from '@sanh/contract';
import { popularityOf } from '@sanh/search';
import { deadlineOf, type StoredTitle } from './catalogue-store.ts';

const VERSION_LENGTH = 16;
/** Fine steps of popularity would make a new package of every day. */
const POPULARITY_STEPS = 20;

export function packageOf(
  titles: readonly StoredTitle[],
  synonyms: readonly CatalogueSynonym[],
): CataloguePackage {
  const agencies = [...new Set(titles.flatMap((title) => title.agencies))].sort();
  const positions = new Map(agencies.map((name, position) => [name, position]));
  const procedures = titles.map(({ channels, tickets, agencies: names, ...title }): CatalogueEntry => ({
    ...title,
    deadline: deadlineOf(channels),
    agencies: names.map((name) => positions.get(name) ?? 0),
    popularity: Math.round(popularityOf(title.code, tickets) * POPULARITY_STEPS) / POPULARITY_STEPS,
  }));
  const content = { agencies, procedures, synonyms };
  const version = createHash('sha256').update(JSON.stringify(content)).digest('hex').slice(0, VERSION_LENGTH);
  return { version, ...content };
}

/** A package as it goes over the wire, by content encoding. */
export interface PackedCatalogue {
  readonly br: Uint8Array<ArrayBuffer>;
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly identity: Uint8Array<ArrayBuffer>;
}

const BROTLI_QUALITY = 9;

/** Compressed once for all kiosks. */
export async function pack(content: CataloguePackage): Promise<PackedCatalogue> {
  const identity = new TextEncoder().encode(JSON.stringify(content));
  const params = { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY };
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(identity, { params }),
    promisify(gzip)(identity),
  ]);
  return { br: new Uint8Array(br), gzip: new Uint8Array(gz), identity };
}
