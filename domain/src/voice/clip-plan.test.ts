import fc from 'fast-check';
import { expect, it } from 'vitest';
import { planClips, type Sayable } from './clip-plan.ts';
import { spokenTokens, type SpokenToken } from './spoken-tokens.ts';

const packOf = (texts: readonly string[], language = 'vi'): Sayable => ({
  language,
  has: (text) => texts.includes(text),
  longest: Math.max(0, ...texts.map((text) => text.split(' ').length)),
});

const plan = (text: string, texts: readonly string[]) => {
  const { parts, missing } = planClips(
    spokenTokens(text, { language: 'vi', tickets: 'digits' }),
    packOf(texts),
  );
  return { said: parts.map((part) => (part.kind === 'clip' ? part.text : part.ms)), missing };
};

it('takes whole phrases before words, also across the signs between them', () => {
  const texts = ['kính chào ông bà mời chọn', 'mời', 'chọn', 'việc'];
  expect(plan('Kính chào ông/bà. Mời chọn việc', texts)).toEqual({
    said: ['kính chào ông bà mời chọn', 'việc'],
    missing: [],
  });
});

it('takes the fewest clips even where the longest first phrase leads to more', () => {
  expect(plan('a b c d', ['a', 'a b', 'a b c', 'b c d', 'd', 'c d']).said).toEqual(['a b c', 'd']);
  expect(plan('a b c d e', ['a b c', 'a b', 'c d e', 'd', 'e']).said).toEqual(['a b', 'c d e']);
});

it('says a syllable that it lacks by the one most like it, and names it', () => {
  expect(plan('nghiễm nghiểm', ['nghiêm', 'nghiểm'])).toEqual({
    said: ['nghiểm', 'nghiểm'],
    missing: ['nghiễm'],
  });
});

it('says a word that is no syllable by its letters, and names it', () => {
  expect(plan('QR', ['quy', 'e rờ'])).toEqual({ said: ['quy', 'e rờ'], missing: ['qr'] });
});

it('ends although letters are told by words that are missing themselves', () => {
  expect(plan('xích xê ích', ['a'])).toEqual({ said: [], missing: ['xích', 'xê', 'ích'] });
});

const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 9 });
const inventory = fc.array(
  fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { minLength: 1, maxLength: 4 }).map((one) => one.join(' ')),
  { maxLength: 12 },
);

it('says every word in order, in the fewest clips that there are', () => {
  fc.assert(
    fc.property(words, inventory, (row, phrases) => {
      const texts = [...phrases, 'a', 'b', 'c', 'd'];
      const tokens: SpokenToken[] = row.map((text) => ({ kind: 'word', text }));
      const { parts, missing } = planClips(tokens, packOf(texts));
      const said = parts.map((part) => (part.kind === 'clip' ? part.text : '|'));
      expect(missing).toEqual([]);
      expect(said.join(' ')).toBe(row.join(' '));
      expect(said.length).toBe(fewest(row, texts));
    }),
    { numRuns: 1000 },
  );
});

/** By trying everything, from the front. */
function fewest(row: readonly string[], texts: readonly string[]): number {
  if (row.length === 0) return 0;
  const options = texts.filter((text) => row.slice(0, text.split(' ').length).join(' ') === text);
  return 1 + Math.min(...options.map((text) => fewest(row.slice(text.split(' ').length), texts)));
}
