import { canonicalFinalY, canonicalTones, cleanUnicode } from '../text/fold.ts';
import { letterNamesOf } from './letter-names.ts';
import { numberReaderOf, type NumberReader, type SpeakingStyle } from './number-reader.ts';

/** A word as it is spoken, small and with its tone in the usual place; or a rest. */
export type SpokenToken =
  { readonly kind: 'word'; readonly text: string } | { readonly kind: 'pause'; readonly ms: number };

type Match = Readonly<Partial<Record<string, string>>>;
type Read = (found: Match, reader: NumberReader, before: string) => string;

const sentenceMs = 320;
const partMs = 160;

/** How each kind of thing in a text is read; the first that fits counts. */
const kinds: readonly { readonly pattern: RegExp; readonly read: Read }[] = [
  {
    pattern: /(?<![\d:])(?<hour>[01]?\d|2[0-3]):(?<minute>[0-5]\d)(?![\d:])/,
    read: ({ hour = '', minute = '' }, reader) => reader.time(hour, minute),
  },
  {
    pattern: /(?<![\d/])(?<day>0?[1-9]|[12]\d|3[01])\/(?<month>0?[1-9]|1[0-2])(?:\/(?<year>\d{4}))?(?![\d/])/,
    read: ({ day = '', month = '', year }, reader, before) => reader.date({ day, month, year }, before),
  },
  {
    pattern: /(?<![\p{L}\d])(?<letters>\p{Lu}{1,3})-?(?<digits>\d+)(?![\p{L}\d])/u,
    read: ({ letters = '', digits = '' }, reader) => `${reader.letters(letters)} ${reader.ticket(digits)}`,
  },
  {
    pattern: /(?<![\d.])(?<telephone>0\d{1,3}(?:[ .]\d{2,4}){2,3})(?![\d.]*\d)/,
    read: ({ telephone = '' }, reader) => reader.digits(telephone.replace(/\D/g, '')),
  },
  {
    pattern: /(?<![\d.])(?<thousands>\d{1,3}(?:\.\d{3})+)(?![\d.]*\d)/,
    read: ({ thousands = '' }, reader) => reader.number(thousands.replaceAll('.', '')),
  },
  {
    pattern: /(?<!\d)(?<whole>\d{1,6}),(?<part>\d+)/,
    read: ({ whole = '', part = '' }, reader) => reader.decimal(whole, part),
  },
  { pattern: /(?<code>\d+(?:\.\d+)+)/, read: ({ code = '' }, reader) => reader.code(code) },
  { pattern: /(?<digits>\d+)/, read: ({ digits = '' }, reader) => reader.plain(digits) },
  { pattern: /(?<word>\p{L}[\p{L}\p{M}’']*)/u, read: ({ word = '' }) => word },
  { pattern: /(?<sign>[%&+=@])/, read: ({ sign = '' }, reader) => reader.sign(sign) },
];
const rests = /(?<sentence>[.!?;:…]+(?=\s|$)|\n+)|(?<part>[,()–—]+)/;
const anything = new RegExp(
  [...kinds.map(({ pattern }) => unnamed(pattern.source)), unnamed(rests.source)]
    .map((one) => `(?:${one})`)
    .join('|'),
  'gu',
);

function unnamed(source: string): string {
  return source.replace(/\(\?<\w+>/g, '(?:');
}

/** What is said for this text, one after the other. Signs that nobody would read are left out. */
export function spokenTokens(text: string, style: SpeakingStyle): readonly SpokenToken[] {
  const clean = cleanUnicode(text);
  const reader = numberReaderOf(style);
  const tokens: SpokenToken[] = [];
  for (const { 0: piece, index } of clean.matchAll(anything)) {
    const rest = restOf(piece);
    if (rest === null) tokens.push(...wordsOf(readPiece(clean, index, piece, reader), style.language));
    else if (tokens.at(-1)?.kind === 'word') tokens.push({ kind: 'pause', ms: rest });
  }
  return tokens.at(-1)?.kind === 'pause' ? tokens.slice(0, -1) : tokens;
}

function restOf(piece: string): number | null {
  if (/^[.!?;:…\n]+$/.test(piece)) return sentenceMs;
  return /^[,()–—]+$/.test(piece) ? partMs : null;
}

/** Tried in its place in the text: what stands around it decides, too. */
function readPiece(text: string, index: number, piece: string, reader: NumberReader): string {
  for (const { pattern, read } of kinds) {
    const sticky = new RegExp(pattern.source, 'uy');
    sticky.lastIndex = index;
    const found = sticky.exec(text);
    if (found?.[0] === piece) return read(found.groups ?? {}, reader, text.slice(0, index));
  }
  return piece;
}

/** The form in which words are looked for in a pack. */
export const spokenForm = (text: string, language: string): string => {
  const small = cleanUnicode(text)
    .toLowerCase()
    .replace(/[’']/g, language === 'vi' ? ' ' : "'");
  return (language === 'vi' ? canonicalFinalY(canonicalTones(small)) : small).trim();
};

const wordsOf = (said: string, language: string): readonly SpokenToken[] =>
  spokenForm(said, language)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => ({ kind: 'word', text: word }));

/** A word told by its letters. */
export const spelledWord = (word: string, language: string): readonly string[] =>
  letterNamesOf(word, language).flatMap((name) => name.split(' '));
