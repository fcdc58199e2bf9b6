import i18next, { type i18n } from 'i18next';
import { type Language, SOURCE_LANGUAGE } from './language.ts';
import type { Namespace, TextKey, TextValues } from './text-key.ts';

export class Dictionary {
  languages = $state.raw<readonly Language[]>([]);
  #current = $state.raw(SOURCE_LANGUAGE);
  readonly #engine: i18n = i18next.createInstance();

  get language(): string {
    return this.#current;
  }

  /** Reads every language before the first screen, so that switching works at once and without the network. */
  async load(root: string, namespaces: readonly Namespace[]): Promise<void> {
    const read = async (path: string): Promise<unknown> => (await fetch(`${root}locales/${path}`)).json();
    const languages = (await read('languages.json')) as Language[];
    await this.#engine.init({
      lng: SOURCE_LANGUAGE,
      fallbackLng: SOURCE_LANGUAGE,
      interpolation: { escapeValue: false },
    });
    await Promise.all(
      languages.flatMap(({ code }) =>
        namespaces.map(async (namespace) => {
          const texts = await read(`${code}/${namespace}.json`).catch(() => ({}));
          this.#engine.addResourceBundle(code, 'translation', { [namespace]: texts }, true, true);
        }),
      ),
    );
    this.languages = languages;
  }

  use(language: string): void {
    this.#current = language;
  }

  text(key: TextKey, values: TextValues = {}): string {
    return this.#engine.t(key, { ...values, lng: this.#current });
  }
}

export const dictionary = new Dictionary();

/** The text for a key in the language of the screen; reads again by itself when the language changes. */
export function t(key: TextKey, values?: TextValues): string {
  return dictionary.text(key, values);
}
