import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Dictionary } from './Dictionary.svelte.ts';

const root = new URL('../../locales/', import.meta.url);
/** A made-up language, only here: what an administrator would put beside the others. */
const added: Readonly<Record<string, unknown>> = {
  'languages.json': [
    ...(JSON.parse(readFileSync(new URL('languages.json', root), 'utf8')) as unknown[]),
    { code: 'qps', short: 'QP', name: 'Pseudo' },
  ],
  'qps/common.json': { action: { back: 'ⱮBack' }, wait: { rangeMinutes: '{{from}}..{{to}} mmm' } },
};

beforeEach(() => {
  vi.stubGlobal('fetch', (address: string) => {
    const path = address.replace('/locales/', '');
    if (path in added) return Promise.resolve(Response.json(added[path]));
    try {
      return Promise.resolve(new Response(readFileSync(new URL(path, root))));
    } catch {
      // As a server that answers unknown paths with the start page.
      return Promise.resolve(new Response('<!doctype html>'));
    }
  });
});
afterEach(() => vi.unstubAllGlobals());

test('a language that is only a folder and a line in the list can be chosen and speaks its own words', async () => {
  const dictionary = new Dictionary();
  await dictionary.load('/', ['common', 'problems']);
  expect(dictionary.languages.map(({ code }) => code)).toEqual(['vi', 'en', 'qps']);
  dictionary.use('qps');
  expect(dictionary.text('common.action.back')).toBe('ⱮBack');
  expect(dictionary.text('common.wait.rangeMinutes', { from: 5, to: 10 })).toBe('5..10 mmm');
});

test('what a language does not have yet is said in Vietnamese, a missing file too', async () => {
  const dictionary = new Dictionary();
  await dictionary.load('/', ['common', 'kiosk']);
  dictionary.use('qps');
  expect(dictionary.text('common.action.home')).toBe('Trang đầu');
  expect(dictionary.text('kiosk.home.takeNumber')).toBe('Lấy số thứ tự');
  expect(dictionary.text('kiosk.take.waiting', { count: 3 })).toBe('3 người chờ');
});

test('a first screen has its plain texts before the other languages have come', async () => {
  const dictionary = new Dictionary();
  await dictionary.loadFirst('/', ['common', 'kiosk']);
  dictionary.use('en');
  expect(dictionary.text('common.action.home')).toBe('Trang đầu');
  await dictionary.loadRest();
  expect(dictionary.text('common.action.home')).toBe('Home');
  expect(dictionary.text('kiosk.take.waiting', { count: 1 })).toBe('1 person waiting');
});

test('a page that asks for the rest while the layout still loads the first has all of it', async () => {
  const dictionary = new Dictionary();
  const rest = dictionary.loadRest();
  await Promise.all([dictionary.loadFirst('/', ['common', 'kiosk']), rest]);
  expect(dictionary.text('kiosk.take.waiting', { count: 3 })).toBe('3 người chờ');
});
