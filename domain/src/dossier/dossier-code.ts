import type { BusinessDay } from '../calendar/opening-calendar.ts';

/** A dossier code as somebody typed or scanned it. By its `key` codes are compared: capitals, plain hyphens, no spaces. */
export type DossierCode =
  | {
      readonly shape: 'national';
      readonly key: string;
      readonly tail: string;
      /** As in QCVN 102:2016 "000.00.16.H40" or QĐ 20/2020/QĐ-TTg "H15.50.05.13". */
      readonly agency: string;
      /** The province or ministry within it: "H40", "G09". */
      readonly level1: string;
      /** Null when the digits are no date: worth a warning, never a refusal. */
      readonly receivedOn: BusinessDay | null;
    }
  /** Date and number alone, "220921-0099": enough within one centre. */
  | { readonly shape: 'tail'; readonly key: string; readonly tail: string }
  /** A shape that we do not know: local programs have their own. */
  | { readonly shape: 'opaque'; readonly key: string; readonly tail: string };

const national =
  /^(?<agency>\d{3}\.\d{2}\.\d{2}\.(?<last>[A-Z]\d{2,3})|(?<first>[A-Z]\d{2,3})(?:\.\d{1,3}){0,3})-(?<date>\d{6}|\d{8})-(?<sequence>\d{4,7})$/;
const tailOnly = /^(?:\d{6}|\d{8})-\d{4,7}$/;
/** Letters of any script: a local program may write "HSĐĐ-01". */
const opaque = /^(?=.*\d)[\p{L}\d][\p{L}\d./_+-]{2,62}[\p{L}\d]$/u;
/** A payment of the national portal, "G22.99.3-241219795252", looks like a dossier and is none. */
const payment = /^G22\.[\d.]+-\d{12}$/;
/** An identity number, one with a digit too few, or something that carries one: never a code. */
const identity = /\d{12}|^(?:\d{9}|\d{11})$/;

const dashes = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/g;
const unseen = /[\s\p{Cc}\p{Cf}]/gu;

/** What two spellings of one code have in common. */
export const dossierKey = (text: string): string =>
  text.normalize('NFKC').replace(dashes, '-').replace(unseen, '').toUpperCase();

export const isPaymentCode = (text: string): boolean => payment.test(dossierKey(text));

/** Reads a code of 4 to 64 characters tolerantly; null for what can be none: too short, too long, an identity number, prose. */
export function readDossierCode(text: string): DossierCode | null {
  if (text.length > 200) return null;
  const key = dossierKey(text);
  if (key.length < 4 || key.length > 64 || identity.test(key)) return null;
  const read = { key, tail: tailOf(key) };
  const { agency, last, first, date } = national.exec(key)?.groups ?? {};
  if (agency !== undefined && date !== undefined)
    return { shape: 'national', ...read, agency, level1: last ?? first ?? '', receivedOn: dayOf(date) };
  if (tailOnly.test(key)) return { shape: 'tail', ...read };
  return opaque.test(key) ? { shape: 'opaque', ...read } : null;
}

/** The last two groups of a code, by which it is known within one centre. */
const tailOf = (key: string): string => key.split('-').slice(-2).join('-');

function dayOf(digits: string): BusinessDay | null {
  const full = digits.length === 6 ? `20${digits}` : digits;
  const day = `${full.slice(0, 4)}-${full.slice(4, 6)}-${full.slice(6)}`;
  const ms = Date.parse(day);
  return Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== day ? null : day;
}
