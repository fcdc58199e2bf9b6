import fc from 'fast-check';
import { expect, it, test } from 'vitest';
import { readEnglishNumber } from './read-english-number.ts';
import { readVietnameseDigits, readVietnameseNumber } from './read-vietnamese-number.ts';
import { usualNumberWords } from './read-vietnamese-number.ts';
import { numberOf } from './testing/number-of.ts';

test.each([
  ['0', 'không'],
  ['000', 'không'],
  ['4', 'bốn'],
  ['5', 'năm'],
  ['10', 'mười'],
  ['11', 'mười một'],
  ['14', 'mười bốn'],
  ['15', 'mười lăm'],
  ['20', 'hai mươi'],
  ['21', 'hai mươi mốt'],
  ['24', 'hai mươi tư'],
  ['55', 'năm mươi lăm'],
  ['100', 'một trăm'],
  ['105', 'một trăm lẻ năm'],
  ['110', 'một trăm mười'],
  ['121', 'một trăm hai mươi mốt'],
  ['1000', 'một nghìn'],
  ['1001', 'một nghìn không trăm lẻ một'],
  ['1024', 'một nghìn không trăm hai mươi tư'],
  ['1100', 'một nghìn một trăm'],
  ['10010', 'mười nghìn không trăm mười'],
  ['1000005', 'một triệu không trăm lẻ năm'],
  ['21000000', 'hai mươi mốt triệu'],
  ['1000000000', 'một tỷ'],
  ['12345678901', 'mười hai tỷ ba trăm bốn mươi lăm triệu sáu trăm bảy mươi tám nghìn chín trăm lẻ một'],
])('%s is read "%s"', (digits, words) => {
  expect(readVietnameseNumber(digits)).toBe(words);
});

it('gives every number words of its own, from which a listener gets it back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 999_999_999_999_999_999n }), (value) => {
      expect(numberOf(readVietnameseNumber(String(value)))).toBe(value);
    }),
    { numRuns: 2000 },
  );
});

it('takes the words of the region', () => {
  expect(
    readVietnameseNumber('1124', { ...usualNumberWords, thousand: 'ngàn', zeroTens: 'linh', four: 'bốn' }),
  ).toBe('một ngàn một trăm hai mươi bốn');
  expect(readVietnameseNumber('105', { ...usualNumberWords, zeroTens: 'linh' })).toBe('một trăm linh năm');
});

it('reads digit by digit as they stand', () => {
  expect(readVietnameseDigits('0124')).toBe('không một hai bốn');
});

test.each([
  ['0', 'zero'],
  ['13', 'thirteen'],
  ['40', 'forty'],
  ['105', 'one hundred and five'],
  ['1001', 'one thousand and one'],
  ['1250000', 'one million two hundred and fifty thousand'],
])('in English %s is read "%s"', (digits, words) => {
  expect(readEnglishNumber(digits)).toBe(words);
});
