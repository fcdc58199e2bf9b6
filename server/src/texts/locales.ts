import { readdirSync, readFileSync } from 'node:fs';

/** The words stand with those of the screens: a language is added in one place. */
const locales = new URL('../../../ui/locales/', import.meta.url);
export const sourceLanguage = 'vi';

/** A file's content in every language that has the file. */
export function readLocales<Texts>(file: string): ReadonlyMap<string, Texts> {
  const languages = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return new Map(
    languages.flatMap(({ name }) => {
      const texts = readText(`${name}/${file}`);
      return texts === null ? [] : [[name, JSON.parse(texts) as Texts] as const];
    }),
  );
}

function readText(path: string): string | null {
  try {
    return readFileSync(new URL(path, locales), 'utf8');
  } catch {
    return null;
  }
}

/** Puts values into "{{names}}". */
export const filled = (text: string, values: Readonly<Record<string, string | number>>): string =>
  text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name] ?? ''));
