const CODE_IN_TEXT = /(?<![\d.])(\d)\.?(\d{6})(?!\d)/u;
const ONLY_CODE = /^[\d.\s]{3,}(?:\.[A-Z]\d{2,3}(?:\.[\d.]*)?)?$/iu;
const FEWEST_DIGITS = 3;

/** The digits of the code that a query names, whole or from its beginning or end; null where it names none. */
export function codeIn(query: string): string | null {
  const whole = CODE_IN_TEXT.exec(query);
  if (whole !== null) return `${whole[1] ?? ''}${whole[2] ?? ''}`;
  const text = query.trim();
  if (!ONLY_CODE.test(text)) return null;
  const digits = text.replace(/\.[A-Z].*$/iu, '').replace(/\D/g, '');
  return digits.length < FEWEST_DIGITS ? null : digits;
}

/** 2 for the code itself, 1 for a part of it that stands at its beginning or begins or ends its second group. */
export function codeMatch(code: string, digits: string): number {
  const own = code.replaceAll('.', '');
  if (own === digits) return 2;
  const group = own.slice(1);
  if (group === digits) return 1.5;
  return own.startsWith(digits) || group.startsWith(digits) || group.endsWith(digits) ? 1 : 0;
}
