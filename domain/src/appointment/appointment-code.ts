/** Signs that are not taken for each other on paper, on a screen or by ear: no 0 O Q, 1 I L, 2 Z, 5 S, 8 B, U V. */
const signs = '34679ACDEFGHJKMNPRTVWXY';
const letters = signs.slice(signs.indexOf('A'));
/** 23 is prime: with weights 1 to 8 one wrong sign, or two changed about, is always noticed. */
const count = signs.length;
const length = 8;
const pattern = new RegExp(`^[${letters}][${signs}]{${String(length - 1)}}$`);

/** A new code of eight signs, a letter first and a check last. `pick` answers a random whole number from 0 to below its argument. */
export function newAppointmentCode(pick: (below: number) => number): string {
  const first = letters.charAt(pick(letters.length));
  const rest = Array.from({ length: length - 2 }, () => signs.charAt(pick(count))).join('');
  const open = `${first}${rest}`;
  const check = Array.from(signs).find((sign) => isChecked(open + sign));
  return open + (check ?? '');
}

/** Reads a code as it was typed or scanned: capitals or not, with hyphens or spaces; null for what can be none. */
export function readAppointmentCode(text: string): string | null {
  if (text.length > 40) return null;
  const code = text.replace(/[\s-]/g, '').toUpperCase();
  return pattern.test(code) && isChecked(code) ? code : null;
}

/** For people to read and say: "K7MD-4RWX". */
export const shownAppointmentCode = (code: string): string =>
  `${code.slice(0, length / 2)}-${code.slice(length / 2)}`;

const isChecked = (code: string): boolean =>
  Array.from(code).reduce((sum, sign, index) => sum + (index + 1) * signs.indexOf(sign), 0) % count === 0;
