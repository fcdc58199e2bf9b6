import type { MessageContent } from '@sanh/contract';
import { t } from '@sanh/ui';

/** What desks say to each other most, by word; each has its sentence in every language. */
export const phrases = [
  ...(['need-help', 'come-here', 'send-back', 'who-is-free', 'back-soon', 'printer', 'thanks'] as const),
] as const;
type Phrase = (typeof phrases)[number];

const isKnown = (word: string): word is Phrase => phrases.some((phrase) => phrase === word);

/** A phrase that a newer panel knows is shown by its word. */
export function contentWords(content: MessageContent): string {
  if (content.kind === 'text') return content.text;
  return isKnown(content.phrase) ? t(`counter.message.phrases.${content.phrase}`) : content.phrase;
}
