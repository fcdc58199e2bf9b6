import { isCataloguePackage } from '@sanh/contract';

/** The current one, and the one before: the current one may not have come whole when the network went. */
const kept = 2;

/** Takes older catalogues out of a cache; what came last stands last in it. */
export async function forgetOldCatalogues(cache: Pick<Cache, 'keys' | 'delete'>): Promise<void> {
  const packages = (await cache.keys()).filter(({ url }) => isCataloguePackage(new URL(url)));
  await Promise.all(packages.slice(0, -kept).map((request) => cache.delete(request)));
}
