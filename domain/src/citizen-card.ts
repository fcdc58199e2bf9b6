import { isBirthplace } from './scan/birthplaces.ts';

/** Something about a card that does not fit together. Never a reason to refuse it: registers have mistakes too. */
export type CardWarning = 'province-unknown' | 'year-differs' | 'sex-differs' | 'century-differs';

/** What a 12-digit personal number says by itself (no check digit). */
export interface CitizenNumber {
  /** Where the birth was registered: a province before the merger of 2025, or a country from 100 on. */
  readonly birthplace: string;
  readonly sex: 'male' | 'female';
  readonly birthYear: number;
}

const numberShape = /^(?<birthplace>\d{3})(?<century>\d)(?<year>\d{2})\d{6}$/;
const dateShape = /^(?:0[1-9]|[12]\d|3[01])(?:0[1-9]|1[0-2])(?<year>\d{4})$/;

/** Reads the number as such; null unless it is 12 digits. */
export function readCitizenNumber(number: string): CitizenNumber | null {
  const { birthplace, century = '', year = '' } = numberShape.exec(number)?.groups ?? {};
  if (birthplace === undefined) return null;
  const sex = Number(century) % 2 === 0 ? 'male' : 'female';
  return { birthplace, sex, birthYear: 1900 + 100 * Math.floor(Number(century) / 2) + Number(year) };
}

export type ReadCard =
  /** Of everything on the card only its number leaves this function. */
  | { readonly ok: true; readonly idNumber: string; readonly warnings: readonly CardWarning[] }
  | { readonly ok: false };

/**
 * Reads the QR text of a citizen card: 7 fields parted by "|", 11 on newer cards, 6 on the oldest ones, which lack the old
 * number. Null for any other text; `ok: false` for one that is a card's but whose number cannot be right.
 */
export function readCitizenCard(text: string): ReadCard | null {
  const fields = text
    .normalize('NFC')
    .split('|')
    .map((field) => field.trim());
  const [idNumber = '', second = ''] = fields;
  if (fields.length < 6 || !/^\d{1,20}$/.test(idNumber)) return null;
  const number = readCitizenNumber(idNumber);
  if (number === null) return { ok: false };
  const hasOldNumber = /^(?:\d{9})?$/.test(second) && fields.length > 6;
  const [birthDate = '', sex = ''] = fields.slice(hasOldNumber ? 3 : 2);
  return { ok: true, idNumber, warnings: warningsOf(number, birthDate, sex) };
}

function warningsOf(number: CitizenNumber, birthDate: string, sexWord: string): readonly CardWarning[] {
  const year = Number(dateShape.exec(birthDate)?.groups?.['year'] ?? Number.NaN);
  const sex = sexOf(sexWord);
  const sameCentury = Number.isNaN(year) || Math.floor(year / 100) === Math.floor(number.birthYear / 100);
  const sameYear = Number.isNaN(year) || year % 100 === number.birthYear % 100;
  return [
    ...(isBirthplace(number.birthplace) ? [] : (['province-unknown'] as const)),
    ...(sameYear ? [] : (['year-differs'] as const)),
    ...(sameCentury ? [] : (['century-differs'] as const)),
    ...(sex === null || sex === number.sex ? [] : (['sex-differs'] as const)),
  ];
}

/** A scanner behind a keyboard may lose the signs of "Nữ". */
function sexOf(word: string): CitizenNumber['sex'] | null {
  const plain = word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  if (plain === 'nam') return 'male';
  return plain === 'nu' ? 'female' : null;
}
