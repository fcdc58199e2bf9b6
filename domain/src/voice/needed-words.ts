import { planClips, type Sayable } from './clip-plan.ts';
import { letterNamesOf } from './letter-names.ts';
import { numberReaderOf, type SpeakingStyle } from './number-reader.ts';
import { spokenTokens } from './spoken-tokens.ts';

const alphabets: Readonly<Record<string, string>> = {
  vi: 'aăâbcdđeêghiklmnoôơpqrstuưvxyfjwz',
  en: 'abcdefghijklmnopqrstuvwxyz',
};

/** Numbers in which every word of any number below a million is heard. */
const samples = [...Array.from({ length: 100 }, (_, value) => value), 105, 999, 1001, 12_024, 100_000];

/** Letters, digits and numbers as they are read: a pack that lacks a word of these cannot say every ticket. */
export function neededTexts(style: SpeakingStyle): readonly string[] {
  const reader = numberReaderOf(style);
  const letters = letterNamesOf(alphabets[style.language] ?? '', style.language);
  const digits = Array.from('0123456789', (digit) => reader.digits(digit));
  return [...new Set([...letters, ...digits, ...samples.map((value) => reader.number(String(value)))])];
}

/** The words of these texts for which something else would be said. */
export function missingWords(
  texts: readonly string[],
  style: SpeakingStyle,
  pack: Sayable,
): readonly string[] {
  return [...new Set(texts.flatMap((text) => planClips(spokenTokens(text, style), pack).missing))];
}
