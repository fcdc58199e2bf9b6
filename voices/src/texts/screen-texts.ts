import { spokenForm, spokenTokens, type SpeakingStyle } from '@sanh/domain';
import { announcementTexts } from './announcement-texts.ts';
import { readNames, readScreenTexts, readWordList } from './sources.ts';

/** A longer one costs more room than its better tune is worth: it is put together from words. */
const wordsOfPhrase = { least: 2, most: 4 };

/** A text in the form in which it is looked for, and as it is given to the voice. */
export type SpokenTexts = ReadonlyMap<string, string>;

/** Whole short texts of the screens with their own tune, and every word for all the others. */
export async function screenTexts(style: SpeakingStyle): Promise<SpokenTexts> {
  const { language } = style;
  const texts = new Map<string, string>();
  const add = (text: string): void => {
    const words = wordsOf(text, style);
    const key = words.join(' ');
    if (words.length >= wordsOfPhrase.least && words.length <= wordsOfPhrase.most && !texts.has(key))
      texts.set(key, text);
  };
  const fixed = await readScreenTexts(language);
  fixed.forEach(add);
  const others = [...(await readNames(language)), ...(await readWordList(language))];
  for (const word of [...fixed, ...others].flatMap((text) => wordsOf(text, style))) texts.set(word, word);
  for (const text of announcementTexts(style))
    for (const word of text.split(' ')) texts.set(spokenForm(word, language), word);
  return texts;
}

const wordsOf = (text: string, style: SpeakingStyle): readonly string[] =>
  spokenTokens(text, style).flatMap((token) => (token.kind === 'word' ? [token.text] : []));
