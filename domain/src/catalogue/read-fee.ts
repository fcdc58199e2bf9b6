import type { CleaningLog } from './cleaning.ts';
import type { Fee } from './procedure.ts';

// Below this a figure in đồng is a slip for thousands ("40 Việt Nam Đồng (40.000đ)").
const SMALLEST_FEE_VND = 1000;
const FREE =
  /^(?:không|không có|không thu|không mất phí|miễn phí|miễn|0|o)(?:\s*(?:phí|lệ phí|đồng))?[.;\s]*$/iu;
const AMOUNT = /^(?<figure>\d[\d.,]*) ?(?<currency>Việt Nam Đồng|VNĐ|Đồng|USD)(?: ?(?<rest>.*))?$/isu;

/** Reads "Miễn phí", "70,000 Việt Nam Đồng(…)", "Phí : 0 Đồng", "10 USD"; `text` has no deadline in front any more. */
export function readFee(text: string, log: CleaningLog): Fee {
  const line = text
    .replace(/^(?:Phí|Lệ phí)\s*:\s*/iu, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (/^(?:Đồng)?$/iu.test(line)) return { kind: 'unknown' };
  if (FREE.test(line)) return { kind: 'free' };
  const free = /^Miễn phí ?(?<note>.+)$/iu.exec(line)?.groups?.['note'];
  if (free !== undefined) return freeBut(bare(free), log);
  const { figure = '', currency = '', rest = '' } = AMOUNT.exec(line)?.groups ?? {};
  if (figure === '') return stated(line, log);
  return readAmount(figure, currency, bare(rest), line, log);
}

// The portal shows "Miễn phí" where no amount was entered, even beside a rule that sets one.
const freeBut = (note: string, log: CleaningLog): Fee =>
  FREE.test(note) ? { kind: 'free' } : stated(note, log);

function readAmount(figure: string, currency: string, note: string, line: string, log: CleaningLog): Fee {
  if (/usd/iu.test(currency)) return amountOf(Number(figure.replace(',', '.')), 'USD', note);
  const amount = Number(figure.replaceAll(/[.,]/g, ''));
  if (amount === 0) return note === '' ? { kind: 'free' } : stated(note, log);
  if (amount >= SMALLEST_FEE_VND) return amountOf(amount, 'VND', note);
  log.note('fee-implausible');
  return note === '' ? { kind: 'unknown' } : stated(note || line, log);
}

const amountOf = (amount: number, currency: 'VND' | 'USD', note: string): Fee =>
  Number.isFinite(amount) ? { kind: 'amount', amount, currency, note: note || null } : { kind: 'unknown' };

function stated(text: string, log: CleaningLog): Fee {
  log.note('fee-prose');
  return { kind: 'stated', text };
}

const bare = (text: string): string =>
  text
    .trim()
    .replace(/^\((?<inside>.*)\)[.;]?$/su, '$<inside>')
    .trim();
