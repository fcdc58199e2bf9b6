import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Language } from './language.ts';

const root = new URL('../../locales/', import.meta.url);
const languages = readJson('languages.json') as Language[];
const files = readdirSync(new URL('vi/', root));
const others = languages.filter(({ code }) => code !== 'vi');

function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, root), 'utf8'));
}

function texts(tree: unknown, path = ''): [key: string, text: string][] {
  if (typeof tree === 'string') return [[path.replace(/_(one|other)$/, ''), tree]];
  return Object.entries(tree as object).flatMap(([key, below]) =>
    texts(below, path ? `${path}.${key}` : key),
  );
}

function placeholders(text: string): string[] {
  return [...text.matchAll(/{{(\w+)}}/g)].map((match) => match[1] ?? '').sort();
}

test.each(others)('$code has a file for every Vietnamese one, and no other', ({ code }) => {
  expect(readdirSync(new URL(`${code}/`, root))).toEqual(files);
});

test.each(others.flatMap(({ code }) => files.map((file) => ({ code, file }))))(
  '$code/$file has the same keys and placeholders as Vietnamese',
  ({ code, file }) => {
    const vietnamese = new Map(texts(readJson(`vi/${file}`)));
    const translated = texts(readJson(`${code}/${file}`));
    expect([...new Set(translated.map(([key]) => key))].sort()).toEqual([...vietnamese.keys()].sort());
    for (const [key, text] of translated) {
      expect([key, placeholders(text)]).toEqual([key, placeholders(vietnamese.get(key) ?? '')]);
    }
  },
);

test.each(languages.flatMap(({ code }) => files.map((file) => ({ code, file }))))(
  '$code/$file has no empty text',
  ({ code, file }) => {
    expect(texts(readJson(`${code}/${file}`)).filter(([, text]) => text.trim() === '')).toEqual([]);
  },
);

test('Vietnamese never calls a citizen “bạn”', () => {
  const all = files.flatMap((file) => texts(readJson(`vi/${file}`)));
  expect(all.filter(([, text]) => /(^|\s)bạn(\s|$|[.,?!])/i.test(text))).toEqual([]);
});
