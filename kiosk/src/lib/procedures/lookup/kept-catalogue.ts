import { isCataloguePackage, type CataloguePackage } from '@sanh/contract';

/** The last whole catalogue that this machine keeps; null where there is none. */
export async function keptCatalogue(
  caches: Pick<CacheStorage, 'keys' | 'open'>,
): Promise<CataloguePackage | null> {
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    const last = (await cache.keys()).findLast(({ url }) => isCataloguePackage(new URL(url)));
    const answer = last && (await cache.match(last));
    if (answer) return (await answer.json()) as CataloguePackage;
  }
  return null;
}
