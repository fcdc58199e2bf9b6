import type { Names } from '@sanh/contract';
import { filled, readLocales, sourceLanguage } from '../texts/locales.ts';

interface Tree {
  readonly [name: string]: string | Tree;
}

/** Nothing stands behind it: neither 0 nor 100. */
export const none = '—';

/** The words of a report in one language: those of the managers' pages, and a few of its own. */
export interface ReportWords {
  /** "manage.by.service"; throws where no language knows the key. */
  readonly text: (key: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly name: (names: Names | null | undefined, fallback?: string) => string;
  readonly number: (value: number, fractionDigits?: number) => string;
  /** "92,4 %" of 92.4 */
  readonly percent: (value: number | null) => string;
}

export function readReportWords(): (language: string) => ReportWords {
  const [manage, report] = [readLocales<Tree>('manage.json'), readLocales<Tree>('report.json')];
  const textIn = (language: string, key: string): string | undefined =>
    textAt({ manage: manage.get(language) ?? {}, report: report.get(language) ?? {} }, key);
  return (asked) => {
    const language = report.has(asked) ? asked : sourceLanguage;
    const number = (value: number, digits = 0): string =>
      new Intl.NumberFormat(language, {
        minimumFractionDigits: digits,
        maximumFractionDigits: digits,
      }).format(value);
    return {
      text(key, values = {}) {
        const found = textIn(language, key) ?? textIn(sourceLanguage, key);
        if (found === undefined) throw new Error(`no text ${key}`);
        return filled(found, values);
      },
      name: (names, fallback = '') => names?.[language] ?? names?.[sourceLanguage] ?? fallback,
      number,
      percent: (value) => (value === null ? none : `${number(value, 1)}\u00a0%`),
    };
  };
}

function textAt(texts: Tree, key: string): string | undefined {
  const found = key
    .split('.')
    .reduce<Tree | string | undefined>((at, name) => (typeof at === 'object' ? at[name] : undefined), texts);
  return typeof found === 'string' ? found : undefined;
}

/** "02/11/2026" of a business day, which knows no time zone. */
export const dayWords = (day: string): string => day.split('-').toReversed().join('/');

const clocks = new Map<string, Intl.DateTimeFormat>();

/** "2026-11-02 09:41:07" on the local clock. */
export function localMoment(timeZone: string, atMs: number): string {
  let clock = clocks.get(timeZone);
  // Thousands of rows name the same zone, and making a formatter is slow.
  if (clock === undefined) {
    clock = new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short', timeStyle: 'medium' });
    clocks.set(timeZone, clock);
  }
  return clock.format(atMs);
}
