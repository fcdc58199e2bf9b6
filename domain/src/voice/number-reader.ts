import { letterNamesOf } from './letter-names.ts';
import { readEnglishDigits, readEnglishNumber } from './read-english-number.ts';
import {
  readVietnameseDigits,
  readVietnameseNumber,
  usualNumberWords,
  type NumberWords,
} from './read-vietnamese-number.ts';

/** How a language is spoken here. */
export interface SpeakingStyle {
  readonly language: string;
  /** Of Vietnamese; decides a few words. */
  readonly region?: 'north' | 'south' | undefined;
  /** How the figures of a ticket's number are read; digit by digit is the safest. */
  readonly tickets: 'digits' | 'number';
}

interface WrittenDate {
  readonly day: string;
  readonly month: string;
  readonly year: string | undefined;
}

/** Reads what is written in figures and signs. */
export interface NumberReader {
  number(digits: string): string;
  /** One by one, whatever they mean. */
  digits(digits: string): string;
  /** Figures that may be an amount or a code: a long row, or one that begins with zero, is told one by one. */
  plain(digits: string): string;
  /** Figures with points that part no thousands. */
  code(digits: string): string;
  decimal(whole: string, part: string): string;
  ticket(digits: string): string;
  letters(letters: string): string;
  time(hour: string, minute: string): string;
  /** `before` is the text that leads to it: "ngày" is not said twice. */
  date(date: WrittenDate, before: string): string;
  sign(sign: string): string;
}

export const numberReaderOf = (style: SpeakingStyle): NumberReader =>
  style.language === 'vi' ? vietnameseReader(style) : englishReader(style);

const isCode = (digits: string): boolean => digits.length > 6 || /^0\d/.test(digits);

const spell = (letters: string, language: string): string => letterNamesOf(letters, language).join(' ');

function vietnameseReader({ region, tickets }: SpeakingStyle): NumberReader {
  const words: NumberWords =
    region === 'south' ? { ...usualNumberWords, thousand: 'ngàn' } : usualNumberWords;
  const number = (digits: string): string => readVietnameseNumber(digits, words);
  const byDigit = readVietnameseDigits;
  const signs: Readonly<Record<string, string>> = {
    '%': 'phần trăm',
    '&': 'và',
    '+': 'cộng',
    '=': 'bằng',
    '@': 'a còng',
  };
  return {
    number,
    digits: byDigit,
    plain: (digits) => (isCode(digits) ? byDigit(digits) : number(digits)),
    code: (digits) => digits.split('.').map(byDigit).join(' chấm '),
    decimal: (whole, part) => `${number(whole)} phẩy ${part.length > 1 ? byDigit(part) : number(part)}`,
    ticket: (digits) => (tickets === 'digits' ? byDigit(digits) : number(digits)),
    letters: (letters) => spell(letters, 'vi'),
    time: (hour, minute) => `${number(hour)} giờ${minute === '00' ? '' : ` ${number(minute)} phút`}`,
    date({ day, month, year }, before) {
      const head = /ngày\s*$/iu.test(before) ? '' : 'ngày ';
      const tail = year === undefined ? '' : ` năm ${number(year)}`;
      return `${head}${number(day)} tháng ${number(month)}${tail}`;
    },
    sign: (sign) => signs[sign] ?? '',
  };
}

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

function englishReader({ tickets }: SpeakingStyle): NumberReader {
  const number = readEnglishNumber;
  const byDigit = readEnglishDigits;
  const signs: Readonly<Record<string, string>> = {
    '%': 'percent',
    '&': 'and',
    '+': 'plus',
    '=': 'equals',
    '@': 'at',
  };
  return {
    number,
    digits: byDigit,
    plain: (digits) => (isCode(digits) ? byDigit(digits) : number(digits)),
    code: (digits) => digits.split('.').map(byDigit).join(' point '),
    decimal: (whole, part) => `${number(whole)} point ${byDigit(part)}`,
    ticket: (digits) => (tickets === 'digits' ? byDigit(digits) : number(digits)),
    letters: (letters) => spell(letters, 'en'),
    time: (hour, minute) => `${number(hour)} ${minutes(minute)}`,
    date: ({ day, month, year }) =>
      `${number(day)} ${months[Number(month) - 1] ?? ''}${year === undefined ? '' : ` ${number(year)}`}`,
    sign: (sign) => signs[sign] ?? '',
  };
}

/** "09:05" is "nine oh five". */
function minutes(minute: string): string {
  if (minute === '00') return "o'clock";
  return minute.startsWith('0') ? `oh ${readEnglishNumber(minute)}` : readEnglishNumber(minute);
}
