import { CallFailed, problemCodes } from '@sanh/contract';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { toldBy } from './told.ts';

const sentences = (language: string): Record<string, { what: string; todo: string }> =>
  JSON.parse(
    readFileSync(new URL(`../../../../ui/locales/${language}/problems.json`, import.meta.url), 'utf8'),
  ) as Record<string, { what: string; todo: string }>;

test.each(['vi', 'en'])('every problem says in %s what happened and what to do', (language) => {
  const written = sentences(language);
  const missing = [...problemCodes, 'UNREACHABLE'].filter(
    (code) => !written[code]?.what || !written[code].todo,
  );
  expect(missing).toEqual([]);
});

test('a server that is gone is told apart from one that says no', () => {
  expect(toldBy(new CallFailed(null)).code).toBe('UNREACHABLE');
});

test('what nobody foresaw is told as an internal error', () => {
  expect(toldBy(new TypeError('broken')).code).toBe('INTERNAL');
});
