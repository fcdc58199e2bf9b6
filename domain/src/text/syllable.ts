export type Mark = 'none' | 'circumflex' | 'breve' | 'horn' | 'stroke';
export type Tone = 'level' | 'acute' | 'grave' | 'hook' | 'tilde' | 'dot';

export interface Letter {
  readonly base: string;
  readonly mark: Mark;
  readonly isUpper: boolean;
}

/** One typed syllable: its letters without tone, and the tone it carries as a whole. */
export interface Syllable {
  readonly letters: readonly Letter[];
  readonly tone: Tone;
}

const MARKS: Readonly<Record<string, Mark>> = { '\u0302': 'circumflex', '\u0306': 'breve', '\u031b': 'horn' };
const TONES: Readonly<Record<string, Tone>> = {
  '\u0301': 'acute',
  '\u0300': 'grave',
  '\u0309': 'hook',
  '\u0303': 'tilde',
  '\u0323': 'dot',
};
const SIGN_OF = new Map<Mark | Tone, string>([
  ...Object.entries(MARKS).map(([sign, mark]) => [mark, sign] as const),
  ...Object.entries(TONES).map(([sign, tone]) => [tone, sign] as const),
]);
const CODA = /^(|c|ch|m|n|ng|nh|p|t)$/;

export function parseSyllable(text: string): Syllable {
  let tone: Tone = 'level';
  const letters = Array.from(text.normalize('NFC')).map((character): Letter => {
    const lower = character.toLowerCase();
    const isUpper = character !== lower;
    if (lower === 'đ') return { base: 'd', mark: 'stroke', isUpper };
    const [base = '', ...signs] = lower.normalize('NFD');
    tone = signs.map((sign) => TONES[sign]).find((found) => found !== undefined) ?? tone;
    const mark = signs.map((sign) => MARKS[sign]).find((found) => found !== undefined) ?? 'none';
    return { base, mark, isUpper };
  });
  return { letters, tone };
}

export function formatSyllable({ letters, tone }: Syllable): string {
  const seat = tone === 'level' ? -1 : toneSeat(letters);
  return letters.map((letter, index) => formatLetter(letter, index === seat ? tone : 'level')).join('');
}

/** Half-open range of the vowels that carry the sound: without the u of "qu" and the i of "gi". */
export function nucleus(letters: readonly Letter[]): { from: number; to: number } {
  const spelling = letters.map((letter) => letter.base).join('');
  const initial = /^(?:qu(?=[aeiouy])|gi(?=[aeiouy])|[^aeiouy]*)/.exec(spelling)?.[0].length ?? 0;
  const vowels = /^[aeiouy]*/.exec(spelling.slice(initial))?.[0].length ?? 0;
  return { from: initial, to: initial + vowels };
}

/** Whether the letters end as a Vietnamese syllable may, so that a tone makes sense on them. */
export function canCarryTone(letters: readonly Letter[]): boolean {
  const { from, to } = nucleus(letters);
  const coda = letters
    .slice(to)
    .map((letter) => letter.base)
    .join('');
  return to > from && CODA.test(coda);
}

export function withMarks(
  letters: readonly Letter[],
  at: readonly number[],
  markOf: (letter: Letter) => Mark,
): Letter[] {
  return letters.map((letter, index) => (at.includes(index) ? { ...letter, mark: markOf(letter) } : letter));
}

/** "thuơ" + "ng" is "thương": one horn on "uo" becomes two as soon as something follows. */
export function completeHorn(syllable: Syllable): Syllable {
  const { letters } = syllable;
  const { from, to } = nucleus(letters);
  const pair = letters.findIndex(
    (letter, i) => i >= from && i + 1 < to && letter.base === 'u' && letters[i + 1]?.base === 'o',
  );
  const horns = [letters[pair], letters[pair + 1]].filter((letter) => letter?.mark === 'horn').length;
  if (pair < 0 || horns !== 1 || pair + 2 >= letters.length) return syllable;
  return { ...syllable, letters: withMarks(letters, [pair, pair + 1], () => 'horn') };
}

function formatLetter({ base, mark, isUpper }: Letter, tone: Tone): string {
  if (mark === 'stroke') return isUpper ? 'Đ' : 'đ';
  const letter = (base + (SIGN_OF.get(mark) ?? '') + (SIGN_OF.get(tone) ?? '')).normalize('NFC');
  return isUpper ? letter.toUpperCase() : letter;
}

// "hòa", "thủy": the placement that nine in ten catalogue records use.
function toneSeat(letters: readonly Letter[]): number {
  const { from, to } = nucleus(letters);
  const marked = letters.findLastIndex(
    (letter, index) => index >= from && index < to && letter.mark !== 'none',
  );
  if (marked >= 0) return marked;
  if (to < letters.length) return to - 1;
  return to - from === 3 ? from + 1 : from;
}
