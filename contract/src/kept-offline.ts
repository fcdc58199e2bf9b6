import { routes } from './routes.ts';

const kept = Object.values(routes)
  .filter((route) => 'isKept' in route)
  .map(({ path }) => new RegExp(`^${path.replace(/\{\w+\}/g, '[^/]+')}$`));

/**
 * Whether a screen keeps the answer for work without the network: the routes say so. What somebody has typed is kept
 * nowhere, because it may be about them.
 */
export const isKeptOffline = ({ pathname, searchParams }: URL): boolean =>
  (searchParams.get('query') ?? '') === '' && kept.some((path) => path.test(pathname));
