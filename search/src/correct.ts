import { typeKeys } from '@sanh/domain';
import type { Dictionary } from './dictionary.ts';
import { wordsOf, type Word } from './words.ts';

const SHORTEST_GUESS = 4;

/** Words as they were meant: keys of Telex or VNI left in a word, a letter doubled or missing, sounds that fall together. */
export function correctWords(
  words: readonly Word[],
  dictionary: Dictionary,
  isTyping: boolean,
): readonly Word[] {
  const spelled = words.map((word, at) => {
    const isUnfinished = isTyping && at === words.length - 1;
    return dictionary.hasWord(word.folded) || isUnfinished
      ? word
      : spell(word, words[at - 1], words[at + 1], dictionary);
  });
  return hearPairs(spelled, dictionary);
}

function spell(word: Word, before: Word | undefined, after: Word | undefined, dictionary: Dictionary): Word {
  const { accented, folded } = word;
  if (/\d/.test(folded) && !/[a-z]/.test(folded)) return word;
  for (const method of ['telex', 'vni'] as const) {
    const [typed] = wordsOf(typeKeys(accented, method));
    if (typed !== undefined && dictionary.hasWord(typed.folded)) return typed;
  }
  const single = folded.replace(/(.)\1+/g, '$1');
  if (dictionary.hasWord(single)) return unsigned(single);
  if (folded.length < SHORTEST_GUESS) return word;
  const fits = (guess: string): number =>
    (before === undefined ? 0 : dictionary.pairCount(before.folded, guess)) +
    (after === undefined ? 0 : dictionary.pairCount(guess, after.folded));
  // A lone guess is as likely wrong; beside a neighbour it fits, it is hardly ever.
  const isAlone = before === undefined && after === undefined;
  const [best] = dictionary
    .near(folded)
    .map((guess) => ({ guess, fit: fits(guess), count: dictionary.wordCount(guess) }))
    .filter(({ fit }) => isAlone || fit > 0)
    .sort((a, b) => b.fit - a.fit || b.count - a.count);
  return best === undefined ? word : unsigned(best.guess);
}

interface Hearing {
  readonly at: number;
  readonly words: readonly [Word, Word];
  readonly change: number;
  readonly count: number;
}

const MOST_CHANGE = 2;
const MOST_ROUNDS = 3;

/** "di trúc" is nowhere, "di chúc" sounds like it and is: the pair decides, since each of the words may exist. */
function hearPairs(words: readonly Word[], dictionary: Dictionary): readonly Word[] {
  let heard = [...words];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const best = heard
      .flatMap((_, at) => hearPair(heard, at, dictionary) ?? [])
      .sort((a, b) => a.change - b.change || b.count - a.count)[0];
    if (best === undefined) return heard;
    heard = heard.with(best.at, best.words[0]).with(best.at + 1, best.words[1]);
  }
  return heard;
}

/** What the two words at `at` sound like; to change a word that exists is dearer than one that does not. */
function hearPair(words: readonly Word[], at: number, dictionary: Dictionary): Hearing | undefined {
  const [first, second] = [words[at], words[at + 1]];
  if (first === undefined || second === undefined || dictionary.hasPair(first.folded, second.folded))
    return undefined;
  const pair = dictionary.pairBySound(first.folded, second.folded);
  if (pair === undefined) return undefined;
  const costOf = (word: Word, heard: string, isHeld: boolean): number =>
    word.folded === heard ? 0 : isHeld ? MOST_CHANGE + 1 : dictionary.hasWord(word.folded) ? 2 : 1;
  const change =
    costOf(first, pair.first, dictionary.isTalk(first) || isHeld(words, at - 1, dictionary)) +
    costOf(second, pair.second, dictionary.isTalk(second) || isHeld(words, at + 1, dictionary));
  if (change > MOST_CHANGE) return undefined;
  const heardAs = (word: Word, heard: string): Word => (word.folded === heard ? word : unsigned(heard));
  return { at, words: [heardAs(first, pair.first), heardAs(second, pair.second)], change, count: pair.count };
}

/** A word that stands well with its other neighbour is what it is. */
function isHeld(words: readonly Word[], at: number, dictionary: Dictionary): boolean {
  const [first, second] = [words[at], words[at + 1]];
  return first !== undefined && second !== undefined && dictionary.hasPair(first.folded, second.folded);
}

const unsigned = (folded: string): Word => ({ accented: '', folded });
