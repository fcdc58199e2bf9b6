import { routes } from './routes.ts';

const asPattern = (path: string): RegExp => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`);

const kept = Object.values(routes)
  .filter((route) => 'isKept' in route)
  .map(({ path }) => asPattern(path));

/**
 * Whether a screen keeps the answer for work without the network: the routes say so. What somebody has typed is kept
 * nowhere, because it may be about them.
 */
export const isKeptOffline = ({ pathname, searchParams }: URL): boolean =>
  (searchParams.get('query') ?? '') === '' && kept.some((path) => path.test(pathname));

const catalogue = asPattern(routes.cataloguePackage.path);

/** Whether this is a whole catalogue: each version has an address of its own. */
export const isCataloguePackage = ({ pathname }: Pick<URL, 'pathname'>): boolean => catalogue.test(pathname);
