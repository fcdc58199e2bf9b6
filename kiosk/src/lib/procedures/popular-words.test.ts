import { dictionary } from '@sanh/ui';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { popularWords } from './popular-words.ts';

beforeAll(async () => {
  const ui = new URL('../../../../ui/', import.meta.url);
  vi.stubGlobal('fetch', async (path: string) => new Response(await readFile(new URL(`.${path}`, ui))));
  await dictionary.load('/', ['kiosk']);
});
afterAll(() => vi.unstubAllGlobals());

const learned = (words: string) => ({ code: '1.001193', words });

test('what was learned in this centre comes before the dictionary’s list', () => {
  const written = popularWords([]);
  expect(written.length).toBeGreaterThan(3);
  expect(popularWords([learned('nuôi con nuôi')])).toEqual(['nuôi con nuôi', ...written].slice(0, 8));
});

test('what is on both lists stands once', () => {
  const [, second = ''] = popularWords([]);
  const words = popularWords([learned(second)]);
  expect(words[0]).toBe(second);
  expect(new Set(words).size).toBe(words.length);
});

test('an official name that would fill the screen is left out', () => {
  expect(popularWords([learned('x'.repeat(61))])).toEqual(popularWords([]));
});
