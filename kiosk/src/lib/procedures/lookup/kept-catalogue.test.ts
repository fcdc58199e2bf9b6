import { expect, it } from 'vitest';
import { keptCatalogue } from './kept-catalogue.ts';

const aStorage = (content: Readonly<Record<string, Readonly<Record<string, unknown>>>>) => ({
  keys: () => Promise.resolve(Object.keys(content)),
  open: (name: string) => {
    const held = content[name] ?? {};
    return Promise.resolve({
      keys: () => Promise.resolve(Object.keys(held).map((path) => new Request(`https://sanh.test${path}`))),
      match: (request: Request) => Promise.resolve(Response.json(held[new URL(request.url).pathname])),
    } as unknown as Cache);
  },
});

it('is the catalogue that came last', async () => {
  const storage = aStorage({
    'sanh-texts-1': { '/kiosk/locales/vi/kiosk.json': {} },
    'sanh-kept-1': { '/api/catalogue/one': { version: 'one' }, '/api/catalogue/two': { version: 'two' } },
  });
  expect((await keptCatalogue(storage))?.version).toBe('two');
});

it('is none where only its state is kept', async () => {
  expect(
    await keptCatalogue(aStorage({ 'sanh-kept-1': { '/api/catalogue': { version: 'one' } } })),
  ).toBeNull();
});
