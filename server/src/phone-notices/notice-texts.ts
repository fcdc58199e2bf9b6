import { readdirSync, readFileSync } from 'node:fs';
import type { NoticeKind } from './channel.ts';

/** The words stand with those of the screens: a language is added in one place. */
const locales = new URL('../../../ui/locales/', import.meta.url);
const source = 'vi';

type Template = NoticeKind | 'next';
type Texts = Readonly<Record<Template, string>>;

interface Filling {
  readonly centre: Readonly<Record<string, string>>;
  readonly label: string;
  readonly ahead: number;
  readonly counter: string | null;
}

/** Writes a notice in a language; in Vietnamese where nobody has translated it. */
export type WriteText = (kind: NoticeKind, language: string, filling: Filling) => string;

export function readNoticeTexts(): WriteText {
  const languages = readdirSync(locales, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const texts = new Map(languages.map(({ name }) => [name, readTexts(name)]));
  return (kind, language, { centre, label, ahead, counter }) => {
    const template = kind === 'near' && ahead === 0 ? 'next' : kind;
    const text = texts.get(language)?.[template] ?? texts.get(source)?.[template] ?? '';
    const values: Readonly<Record<string, string>> = {
      ...{ centre: centre[language] ?? centre[source] ?? '', label },
      ...{ count: String(ahead), counter: counter ?? '' },
    };
    return text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  };
}

function readTexts(language: string): Partial<Texts> {
  try {
    return JSON.parse(readFileSync(new URL(`${language}/notice.json`, locales), 'utf8')) as Partial<Texts>;
  } catch {
    return {};
  }
}
