import { cleanLine, cleanText } from './clean-text.ts';
import type { CleaningLog } from './cleaning.ts';
import type { LegalReference } from './procedure.ts';

const HEADING = /^Tên văn bản pháp lýMã văn bản/u;

// A number stands glued behind its title, or behind a year at the title's end, and the next title glued behind the number.
const SEAM = String.raw`(?<=[^\s\d/]|[/ ](?:19|20)\d{2})`;
const KIND = '(?:(?:Bộ luật|Luật|Nghị định|Nghị quyết|Thông tư|Quyết định)(?: số)? )?';
const NUMBER = String.raw`\d{1,4}/(?:19|20)\d{2}/[A-ZĐ]{2,}\d{0,2}(?:-[A-ZĐ]{2,}?)*`;
const NEXT_TITLE = String.raw`(?=$|\p{Lu}\p{Ll}|\p{Lu} )`;
const NUMBER_WITH_KIND = new RegExp(`${SEAM}(?<number>${KIND}${NUMBER})${NEXT_TITLE}`, 'gu');
const BARE_NUMBER = new RegExp(`${SEAM}(?<number>${NUMBER})${NEXT_TITLE}`, 'gu');
const SHORTEST_TITLE = 6;

/** The laws and decrees behind a procedure, from a structured table or from flattened text. */
export function readLegalBasis(table: unknown, text: unknown, log: CleaningLog): LegalReference[] {
  if (Array.isArray(table)) return table.flatMap((entry: unknown) => readEntry(entry, log));
  const clean = cleanText(text, log);
  if (clean === null) return [];
  const body = clean.replace(HEADING, '');
  if (body !== clean) log.note('glued-heading');
  return splitAt(NUMBER_WITH_KIND, body) ?? splitAt(BARE_NUMBER, body) ?? keptAsText(body, log);
}

function readEntry(entry: unknown, log: CleaningLog): LegalReference[] {
  const { so_ky_hieu, trich_yeu } = (entry ?? {}) as Record<string, unknown>;
  const title = cleanLine(trich_yeu, log);
  return title === null ? [] : [{ number: cleanLine(so_ky_hieu, log), title }];
}

function splitAt(numbers: RegExp, body: string): LegalReference[] | null {
  const references: LegalReference[] = [];
  let from = 0;
  for (const match of body.matchAll(numbers)) {
    const title = body.slice(from, match.index).replace(/\s+/g, ' ').trim();
    references.push({ number: match.groups?.['number'] ?? null, title });
    from = match.index + match[0].length;
  }
  const rest = body.slice(from).trim();
  if (references.length === 0 || references.some(({ title }) => title.length < SHORTEST_TITLE)) return null;
  return rest === '' ? references : [...references, { number: null, title: rest }];
}

function keptAsText(body: string, log: CleaningLog): LegalReference[] {
  log.note('legal-basis-kept-as-text');
  return [{ number: null, title: body }];
}
