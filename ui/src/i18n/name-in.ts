import { dictionary } from './Dictionary.svelte.ts';
import { SOURCE_LANGUAGE } from './language.ts';

/** The name in the language of the screen; Vietnamese is always there. */
export const nameIn = (names: Readonly<Record<string, string>>): string =>
  names[dictionary.language] ?? names[SOURCE_LANGUAGE] ?? '';
