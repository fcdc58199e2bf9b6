import { canCarryTone, formatSyllable, parseSyllable } from './syllable.ts';

// Icelandic and African letters that look like Đ turn up in official texts.
const LOOK_ALIKE_OF_D = /[đĐðÐɖƉ]/g;
const MARKS = /\p{M}+/gu;
const NOT_WORD = /[^\p{L}\p{N}]+/gu;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;
const TONE_SIGNS = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * The key for search without diacritics: small letters without signs, đ as d, words parted by one space.
 * "Sổ đỏ", "sổ  đỏ" and "SO DO" have the key "so do". A dot, slash or hyphen parts words too.
 */
export const foldVietnamese = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(LOOK_ALIKE_OF_D, 'd')
    .toLowerCase()
    .normalize('NFD')
    .replace(MARKS, '')
    .replace(NOT_WORD, ' ')
    .trim();

/**
 * The key for search with diacritics: small letters in NFC with every tone in its one place (see `canonicalTones`),
 * words parted by one space.
 */
export const accentedKey = (text: string): string =>
  canonicalTones(cleanUnicode(text).toLowerCase()).replace(NOT_WORD, ' ').trim();

/** NFC with the look-alikes of Đ made Đ; nothing else changes. */
export const cleanUnicode = (text: string): string =>
  text.normalize('NFC').replace(/[ðɖ]/g, 'đ').replace(/[ÐƉ]/g, 'Đ');

/**
 * Both spellings of the tone's place become the one that most of the catalogue has: "hoà" is "hòa", "thuỷ" is "thủy",
 * "qúy" is "quý". Words that are no Vietnamese syllable stay as they are.
 */
export const canonicalTones = (text: string): string => text.normalize('NFC').replace(WORD, withToneInPlace);

function withToneInPlace(word: string): string {
  const tones = word.normalize('NFD').match(TONE_SIGNS);
  if (tones?.length !== 1) return word;
  const syllable = parseSyllable(word);
  return canCarryTone(syllable.letters) ? formatSyllable(syllable) : word;
}

/** "đăng kí" is "đăng ký", "quản lí" is "quản lý": a final i alone after h, k, l, m, s, t or qu becomes y. */
export const canonicalFinalY = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/(?<!\p{L})(qu|[hklmst])([iíìỉĩị])(?![\p{L}\p{M}])/giu, (_, initial: string, vowel: string) => {
      return initial + vowel.normalize('NFD').replace('i', 'y').replace('I', 'Y').normalize('NFC');
    });
