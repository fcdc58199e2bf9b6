import { canCarryTone, formatSyllable, parseSyllable, type Tone } from '../text/syllable.ts';

/** Tones by how little they are missed when another is heard; many speakers do not part hook and tilde at all. */
const likeness: Readonly<Record<Tone, readonly Tone[]>> = {
  hook: ['tilde', 'level', 'grave', 'acute', 'dot'],
  tilde: ['hook', 'acute', 'level', 'grave', 'dot'],
  acute: ['level', 'tilde', 'hook', 'grave', 'dot'],
  grave: ['level', 'dot', 'hook', 'tilde', 'acute'],
  dot: ['grave', 'level', 'hook', 'tilde', 'acute'],
  level: ['grave', 'hook', 'acute', 'tilde', 'dot'],
};

/** The syllable with the same letters and the most alike tone that can be said; null when there is none. */
export function nearestSyllable(word: string, canSay: (word: string) => boolean): string | null {
  const { letters, tone } = parseSyllable(word);
  if (!canCarryTone(letters)) return null;
  const others = likeness[tone].map((other) => formatSyllable({ letters, tone: other }));
  return others.find(canSay) ?? null;
}
