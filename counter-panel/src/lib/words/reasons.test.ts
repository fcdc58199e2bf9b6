import { reasonSchema } from '@sanh/contract';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reasons } from './reasons.ts';

const all = Object.entries(reasons).flatMap(([kind, codes]) => codes.map((code) => [kind, code] as const));

test('every reason is a word the server takes', () => {
  expect(all.filter(([, code]) => !reasonSchema.safeParse(code).success)).toEqual([]);
});

test('a dialog has no more reasons than there are digit keys', () => {
  expect(Object.values(reasons).filter((codes) => codes.length > 9)).toEqual([]);
});

test.each(['vi', 'en'])('every reason has its words in %s', (language) => {
  const file = new URL(`../../../../ui/locales/${language}/counter.json`, import.meta.url);
  const { reasons: words } = JSON.parse(readFileSync(file, 'utf8')) as {
    reasons: Record<string, Record<string, string>>;
  };
  expect(all.filter(([kind, code]) => !words[kind]?.[code])).toEqual([]);
});
