/** Words that differ between regions and houses; the rules are the same. */
export interface NumberWords {
  readonly thousand: 'nghìn' | 'ngàn';
  /** Between the hundreds and the units of 105. */
  readonly zeroTens: 'lẻ' | 'linh';
  /** The four of 24. */
  readonly four: 'tư' | 'bốn';
}

export const usualNumberWords: NumberWords = { thousand: 'nghìn', zeroTens: 'lẻ', four: 'tư' };

const digitWords = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** "102" is "một không hai". */
export const readVietnameseDigits = (digits: string): string =>
  Array.from(digits, (digit) => digitWords[Number(digit)] ?? '').join(' ');

/**
 * A whole number from its decimal digits: "1024" is "một nghìn không trăm hai mươi tư". Zeros in front are not heard.
 * Groups of nine digits are told in "tỷ", so that any length can be read.
 */
export function readVietnameseNumber(digits: string, words: NumberWords = usualNumberWords): string {
  const known = digits.replace(/^0+(?=\d)/, '');
  return known === '0' ? digitWords[0] : readLong(known, words).join(' ');
}

function readLong(digits: string, words: NumberWords): readonly string[] {
  if (digits.length <= 9) return readNine(digits, words, false);
  const high = readLong(digits.slice(0, -9), words);
  return [...high, 'tỷ', ...readNine(digits.slice(-9), words, true)];
}

/** `isInner`: something has been said before, so that the zeros of a first group count. */
function readNine(digits: string, words: NumberWords, isInner: boolean): readonly string[] {
  const padded = digits.padStart(9, '0');
  const said: string[] = [];
  for (const [index, unit] of ['triệu', words.thousand, null].entries()) {
    const group = padded.slice(index * 3, index * 3 + 3);
    if (group === '000') continue;
    said.push(...readGroup(group, words, isInner || said.length > 0));
    if (unit !== null) said.push(unit);
  }
  return said;
}

function readGroup(group: string, words: NumberWords, isInner: boolean): readonly string[] {
  const [hundreds = 0, tens = 0, units = 0] = Array.from(group, Number);
  const hasHundreds = isInner || hundreds > 0;
  const head = hasHundreds ? [digitWords[hundreds] ?? '', 'trăm'] : [];
  if (tens === 0) return [...head, ...readUnits(units, hasHundreds ? words.zeroTens : null)];
  return [...head, ...readTens(tens, units, words)];
}

function readUnits(units: number, zeroTens: string | null): readonly string[] {
  const word = digitWords[units] ?? '';
  if (units === 0) return [];
  return zeroTens === null ? [word] : [zeroTens, word];
}

function readTens(tens: number, units: number, { four }: NumberWords): readonly string[] {
  const head = tens === 1 ? ['mười'] : [digitWords[tens] ?? '', 'mươi'];
  const changed = tens === 1 ? { 5: 'lăm' } : { 1: 'mốt', 4: four, 5: 'lăm' };
  const word = (changed as Readonly<Record<number, string>>)[units] ?? digitWords[units] ?? '';
  return units === 0 ? head : [...head, word];
}
