import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSyllable, parseSyllable } from './syllable.ts';
import { typeKey, typeKeys } from './telex.ts';
import { syllables } from './testing/syllables.ts';

type Method = 'telex' | 'vni';

const circumflex = '\u0302';
const otherSigns: Readonly<Record<Method, Readonly<Record<string, string>>>> = {
  telex: {
    '\u0306': 'w',
    '\u031b': 'w',
    '\u0301': 's',
    '\u0300': 'f',
    '\u0309': 'r',
    '\u0303': 'x',
    '\u0323': 'j',
  },
  vni: {
    '\u0306': '8',
    '\u031b': '7',
    '\u0301': '1',
    '\u0300': '2',
    '\u0309': '3',
    '\u0303': '4',
    '\u0323': '5',
  },
};
const isTone = (sign: string): boolean => /[\u0301\u0300\u0309\u0303\u0323]/.test(sign);

/** The keys of a syllable as it is learnt: each sign behind its letter, the tone there too or at the end. */
function keysOf(syllable: string, method: Method, isToneLast: boolean): string {
  let [keys, tone] = ['', ''];
  for (const letter of method === 'telex' ? syllable.replace(/o([oóòỏõọ])/, 'oo$1') : syllable) {
    if (letter === 'đ') {
      keys += method === 'telex' ? 'dd' : 'd9';
      continue;
    }
    const [base = '', ...signs] = letter.normalize('NFD');
    keys += base;
    for (const sign of signs) {
      const doubled = method === 'telex' ? base : '6';
      const key = sign === circumflex ? doubled : (otherSigns[method][sign] ?? '');
      if (isToneLast && isTone(sign)) tone = key;
      else keys += key;
    }
  }
  return keys + tone;
}

/** "hoà" and "hòa" are one; the keyboard writes the second. */
const asWritten = (syllable: string): string => formatSyllable(parseSyllable(syllable));

const methods = ['telex', 'vni'] as const;

describe.each(methods)('%s', (method) => {
  test.each([true, false])(
    'gives every syllable of catalogue and place names (tone last: %s)',
    (isToneLast) => {
      const wrong = syllables.filter(
        (syllable) => typeKeys(keysOf(syllable, method, isToneLast), method) !== asWritten(syllable),
      );
      expect(wrong).toEqual([]);
    },
  );

  test('gives a whole sentence of them, whatever stands before', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...syllables), { minLength: 1, maxLength: 6 }), (words) => {
        const keys = words.map((word) => keysOf(word, method, true)).join(' ');
        expect(typeKeys(keys, method)).toBe(words.map(asWritten).join(' '));
      }),
    );
  });

  test('goes on from any text that was shortened by one letter', () => {
    fc.assert(
      fc.property(fc.constantFrom(...syllables), fc.constantFrom(...syllables), (first, second) => {
        const typed = typeKeys(keysOf(first, method, true), method);
        const shortened = Array.from(typed).slice(0, -1).join('');
        expect(typed.startsWith(shortened)).toBe(true);
        const next = typeKeys(` ${keysOf(second, method, true)}`, method);
        expect(
          Array.from(` ${keysOf(second, method, true)}`).reduce(
            (text, key) => typeKey(text, key, method),
            shortened,
          ),
        ).toBe(shortened + next);
      }),
    );
  });
});
