import type { ProcedureSummary } from '@sanh/contract';
import { foldVietnamese } from '@sanh/domain';
import type { CatalogueQuery } from './catalogue.ts';

export interface IndexedTitle {
  readonly summary: ProcedureSummary;
  /** Both names with their signs, and without. */
  readonly accented: string;
  readonly folded: string;
}

export const indexTitles = (titles: readonly ProcedureSummary[]): readonly IndexedTitle[] =>
  titles.map((summary) => {
    const names = `${summary.plainName ?? ''} ${summary.name}`;
    return { summary, accented: accentedOf(names), folded: ` ${foldVietnamese(names)} ` };
  });

/** Best first: the code itself, then the words as a phrase with their signs, as a phrase without, then all words anywhere. */
export function searchTitles(
  titles: readonly IndexedTitle[],
  { query, field, limit }: CatalogueQuery,
): readonly ProcedureSummary[] {
  const words = { code: query.trim(), accented: accentedOf(query), folded: foldVietnamese(query) };
  const inField = field === undefined ? titles : titles.filter(({ summary }) => summary.fieldId === field);
  if (words.folded === '') return inField.slice(0, limit).map(({ summary }) => summary);
  return inField
    .map((title) => ({ title, score: scoreOf(title, words) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.title.folded.length - b.title.folded.length)
    .slice(0, limit)
    .map(({ title }) => title.summary);
}

interface Words {
  readonly code: string;
  readonly accented: string;
  readonly folded: string;
}

function scoreOf({ summary, accented, folded }: IndexedTitle, words: Words): number {
  if (summary.code === words.code || words.code.startsWith(`${summary.code}.`)) return 4;
  if (words.accented !== words.folded && accented.includes(words.accented)) return 3;
  if (folded.includes(` ${words.folded}`)) return 2;
  return words.folded.split(' ').every((word) => folded.includes(` ${word}`)) ? 1 : 0;
}

const accentedOf = (text: string): string => text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim();
