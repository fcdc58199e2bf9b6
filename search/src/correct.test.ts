import { expect, test } from 'vitest';
import { Abbreviations } from './abbreviations.ts';
import { correctWords } from './correct.ts';
import { Dictionary } from './dictionary.ts';
import { aProcedure } from './testing/a-catalogue.ts';
import { Titles } from './titles.ts';
import { vocabularyWith } from './vocabulary.ts';
import { wordsOf } from './words.ts';

const vocabulary = vocabularyWith();
const entries = [
  aProcedure('5.000001', 'Nhập khẩu vào Việt Nam giấy'),
  aProcedure('5.000002', 'Chứng thực di chúc'),
];
const titles = new Titles(entries, vocabulary, new Abbreviations(vocabulary.abbreviations));
const dictionary = new Dictionary(titles, vocabulary);

test.each([
  ['di trúc', 'di chuc'],
  ['làm giấy khai sinh', 'lam giay khai sinh'],
])('%j is heard as "%s": a word of talk is no slip for one that sounds like it', (query, heard) => {
  const words = correctWords(wordsOf(query), dictionary, false);
  expect(words.map(({ folded }) => folded).join(' ')).toBe(heard);
});
