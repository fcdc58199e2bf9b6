import { filled, readLocales, sourceLanguage } from '../texts/locales.ts';
import type { NoticeKind } from './channel.ts';

type Template = NoticeKind | 'next';
type Texts = Readonly<Partial<Record<Template, string>>>;

interface Filling {
  readonly centre: Readonly<Record<string, string>>;
  readonly label: string;
  readonly ahead: number;
  readonly counter: string | null;
}

/** Writes a notice in a language; in Vietnamese where nobody has translated it. */
export type WriteText = (kind: NoticeKind, language: string, filling: Filling) => string;

export function readNoticeTexts(): WriteText {
  const texts = readLocales<Texts>('notice.json');
  return (kind, language, { centre, label, ahead, counter }) => {
    const template = kind === 'near' && ahead === 0 ? 'next' : kind;
    const text = texts.get(language)?.[template] ?? texts.get(sourceLanguage)?.[template] ?? '';
    return filled(text, {
      ...{ centre: centre[language] ?? centre[sourceLanguage] ?? '', label },
      ...{ count: ahead, counter: counter ?? '' },
    });
  };
}
