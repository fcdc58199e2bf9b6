import { cleanUnicode } from '../text/fold.ts';
import type { CleaningLog } from './cleaning.ts';

// What the national portal's page shows below a record, glued to its last text.
const FURNITURE = /(?:Từ khóa(?=Không có thông tin|Mô tả)|Chọn cơ quan thực hiệnTỉnh).*$/su;
const RESULT_CODE = /\s*Mã: ?KQ\.[A-Z]\d{2,3}\.\d+/gu;
// eslint-disable-next-line no-control-regex -- official texts do contain control characters
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u00ad\u200b-\u200f\ufeff]/gu;
const NOTHING = /^(?:không có thông tin|không có|không quy định|khôg quy định|không|có|-{2,})?[.;\s]*$/iu;

/** One text of a record: NFC, no page furniture, no control characters, single spaces, at most one empty line; null when it says nothing. */
export function cleanText(value: unknown, log: CleaningLog): string | null {
  if (typeof value !== 'string') return null;
  const unicode = cleanUnicode(value);
  if (unicode !== value) log.note('not-nfc');
  const visible = unicode.replace(CONTROL, '');
  if (visible !== unicode) log.note('control-characters');
  const text = visible.replace(FURNITURE, '').replace(RESULT_CODE, '\n');
  if (text !== visible) log.note('page-furniture');
  const tidy = text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  if (!NOTHING.test(tidy)) return tidy;
  if (tidy !== '') log.note('no-information');
  return null;
}

/** A text that is one line: names, codes, titles. */
export function cleanLine(value: unknown, log: CleaningLog): string | null {
  return cleanText(value, log)?.replace(/\s+/g, ' ') ?? null;
}
