import type { i18n } from 'i18next';
import { nextTask } from '../frame/next-task.ts';
import { type Language, SOURCE_LANGUAGE } from './language.ts';
import type { Namespace, TextKey, TextValues } from './text-key.ts';

/** Texts by name, in as many levels as their keys have parts. */
interface Texts {
  readonly [name: string]: string | Texts;
}

export class Dictionary {
  languages = $state.raw<readonly Language[]>([]);
  #current = $state.raw(SOURCE_LANGUAGE);
  /** Null until every language has come: till then plain texts are said in the source language. */
  #engine = $state.raw<i18n | null>(null);
  #plain: Texts = {};
  #texts: Readonly<Record<string, Texts>> = {};
  #read = (path: string): Promise<unknown> => Promise.reject(new Error(`nothing to read ${path} from`));
  #namespaces: readonly Namespace[] = [];
  /** A page and its layout load side by side: the rest may be wanted before the first is there. */
  #isFirstRead = (): void => undefined;
  readonly #first = new Promise<void>((resolve) => (this.#isFirstRead = resolve));

  get language(): string {
    return this.#current;
  }

  /** Reads every language before the first screen, so that switching works at once and without the network. */
  async load(root: string, namespaces: readonly Namespace[]): Promise<void> {
    await this.loadFirst(root, namespaces);
    await this.loadRest();
  }

  /** Reads only what a first screen says: texts of the source language. `loadRest` must follow before another is chosen. */
  async loadFirst(root: string, namespaces: readonly Namespace[]): Promise<void> {
    this.#namespaces = namespaces;
    this.#read = async (path) => (await fetch(`${root}locales/${path}`)).json();
    const [languages, plain] = await Promise.all([
      this.#read('languages.json') as Promise<Language[]>,
      this.#textsIn(SOURCE_LANGUAGE),
    ]);
    this.#plain = plain;
    this.languages = languages;
    this.#isFirstRead();
  }

  async loadRest(): Promise<void> {
    await this.#first;
    if (this.#engine !== null) return;
    const others = this.languages.filter(({ code }) => code !== SOURCE_LANGUAGE);
    const [{ default: i18next }, ...texts] = await Promise.all([
      import('i18next'),
      ...others.map(({ code }) => this.#textsIn(code, true)),
    ]);
    const engine = i18next.createInstance();
    const bundles: (readonly [string, Texts])[] = [
      [SOURCE_LANGUAGE, this.#plain],
      ...others.map(({ code }, at) => [code, texts[at] ?? {}] as const),
    ];
    await engine.init({
      lng: SOURCE_LANGUAGE,
      fallbackLng: SOURCE_LANGUAGE,
      interpolation: { escapeValue: false },
      resources: Object.fromEntries(bundles.map(([code, translation]) => [code, { translation }])),
    });
    this.#texts = Object.fromEntries(bundles);
    this.#engine = engine;
  }

  use(language: string): void {
    this.#current = language;
  }

  text(key: TextKey, values?: TextValues): string {
    if (this.#engine === null) return plainText(this.#plain, key, values ?? {});
    // Most texts are said as they stand, and the library takes long over each: a change of language says them all.
    const standing = values === undefined ? textAt(this.#texts[this.#current] ?? {}, key) : undefined;
    return standing ?? this.#engine.t(key, { ...values, lng: this.#current });
  }

  /** `isInUse`: somebody may tap meanwhile, so each is asked for in a task of its own. */
  async #textsIn(code: string, isInUse = false): Promise<Texts> {
    const named = this.#namespaces.map(async (namespace, at) => {
      if (isInUse) await nextTask(at);
      return [namespace, await this.#read(`${code}/${namespace}.json`).catch(() => ({}))];
    });
    return Object.fromEntries(await Promise.all(named)) as Texts;
  }
}

/** Vietnamese has one form for every count. */
function plainText(texts: Texts, key: string, values: TextValues): string {
  const found = textAt(texts, key) ?? textAt(texts, `${key}_other`) ?? key;
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
}

function textAt(texts: Texts, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<Texts | string | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), texts);
  return typeof found === 'string' ? found : undefined;
}

export const dictionary = new Dictionary();

/** The text for a key in the language of the screen; reads again by itself when the language changes. */
export function t(key: TextKey, values?: TextValues): string {
  return dictionary.text(key, values);
}
