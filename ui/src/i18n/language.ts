/** One entry of `locales/languages.json`: what the language switch shows. */
export interface Language {
  readonly code: string;
  readonly short: string;
  readonly name: string;
}

export const SOURCE_LANGUAGE = 'vi';
