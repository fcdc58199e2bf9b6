import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from './language.ts';
import { localeFaults, textsOf } from './testing/locale-faults.ts';

const root = new URL('../../locales/', import.meta.url);
const languages = readJson('languages.json') as Language[];
const files = readdirSync(new URL('vi/', root));
const others = languages.filter(({ code }) => code !== 'vi');

type Tree = Parameters<typeof textsOf>[0];

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

const readTexts = (path: string): Tree => readJson(path) as Tree;

test.each(others)('$code has a file for every Vietnamese one, and no other', ({ code }) => {
  expect(readdirSync(new URL(`${code}/`, root))).toEqual(files);
});

test.each(languages.flatMap(({ code }) => files.map((file) => ({ code, file }))))(
  '$code/$file has the same keys and placeholders as Vietnamese, and no empty text',
  ({ code, file }) => {
    expect(localeFaults(readTexts(`vi/${file}`), readTexts(`${code}/${file}`))).toEqual([]);
  },
);

test('a language with a missing, unknown, empty or wrongly filled text is found out', () => {
  const vietnamese = { wait: '{{from}} phút', done: 'Xong', home: { title: 'Trang đầu' } };
  const translated = { wait: '{{to}} min', home: { title: ' ' }, extra: 'x' };
  expect(localeFaults(vietnamese, translated)).toEqual([
    'done is missing',
    'wait has other placeholders',
    'home.title is empty',
    'extra is not Vietnamese',
  ]);
});

test('Vietnamese never calls a citizen “bạn”', () => {
  const all = files.flatMap((file) => textsOf(readTexts(`vi/${file}`)));
  expect(all.filter(([, text]) => /(^|\s)bạn(\s|$|[.,?!])/i.test(text))).toEqual([]);
});
