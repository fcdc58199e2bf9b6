import { expect, it } from 'vitest';
import { forgetOldCatalogues } from './old-catalogues.ts';

/** A cache in the order in which things came, as browsers keep it. */
const aCache = (...paths: readonly string[]) => {
  let requests = paths.map((path) => ({ url: `https://sanh.test${path}` }) as Request);
  return {
    keys: () => Promise.resolve(requests),
    delete: (gone: RequestInfo | URL) => {
      requests = requests.filter((request) => request !== gone);
      return Promise.resolve(true);
    },
    paths: () => requests.map(({ url }) => new URL(url).pathname),
  };
};

it('keeps the current catalogue and the one before, and whatever is no catalogue', async () => {
  const cache = aCache(
    ...['/api/catalogue', '/api/catalogue/one', '/api/catalogue/two'],
    ...['/api/procedures/1.001193', '/api/catalogue/three'],
  );
  await forgetOldCatalogues(cache);
  expect(cache.paths()).toEqual([
    ...['/api/catalogue', '/api/catalogue/two', '/api/procedures/1.001193', '/api/catalogue/three'],
  ]);
});

it('takes nothing out while there are no more than two', async () => {
  const cache = aCache('/api/catalogue/one', '/api/catalogue/two');
  await forgetOldCatalogues(cache);
  expect(cache.paths()).toEqual(['/api/catalogue/one', '/api/catalogue/two']);
});
