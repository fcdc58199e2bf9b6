/** What stands on the keys of the layout that scanners come with, alone and with Shift; letters and digits need no table. */
const signs: Readonly<Record<string, readonly [string, string]>> = {
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  Period: ['.', '>'],
  Comma: [',', '<'],
  Slash: ['/', '?'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Space: [' ', ' '],
  NumpadDecimal: ['.', '.'],
  NumpadSubtract: ['-', '-'],
};
const overDigits = Array.from(')!@#$%^&*(');

/** The key at this place, for when an input method has eaten its meaning; null for any other key. */
export function keyByPlace(code: string, isShifted: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return isShifted ? letter : letter.toLowerCase();
  const digit = /^(?:Digit|Numpad)(\d)$/.exec(code)?.[1];
  if (digit !== undefined)
    return isShifted && code.startsWith('Digit') ? (overDigits[Number(digit)] ?? digit) : digit;
  return signs[code]?.[isShifted ? 1 : 0] ?? null;
}
