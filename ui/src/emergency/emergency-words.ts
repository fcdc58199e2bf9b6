import type { Emergency } from '@sanh/domain';
import { dictionary } from '../i18n/Dictionary.svelte.ts';

export interface EmergencyText {
  readonly language: string;
  readonly text: string;
}

/** What the supervisor wrote, the reader's language first; every language stands there, for whoever else is in the hall. */
export function emergencyTexts(
  { texts }: Pick<Emergency, 'texts'>,
  first = dictionary.language,
): EmergencyText[] {
  const before = [first, 'vi'];
  const rank = (language: string): number => {
    const at = before.indexOf(language);
    return at < 0 ? before.length : at;
  };
  return Object.entries(texts)
    .map(([language, text]) => ({ language, text }))
    .sort((a, b) => rank(a.language) - rank(b.language));
}
