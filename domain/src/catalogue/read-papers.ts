import { byEnumerator } from './by-enumerator.ts';
import { cleanLine, cleanText } from './clean-text.ts';
import type { CleaningLog } from './cleaning.ts';
import type { Paper, PaperGroup } from './procedure.ts';
import { splitForms } from './split-forms.ts';

const HEADING = 'Tên giấy tờMẫu đơn, tờ khaiSố lượng';
// A quantity is glued to what stands before it, and the next paper to it; in a sentence there is a space instead.
const QUANTITY =
  /(?<originals>\d+) bản chính(?:, ?(?<copies>\d+) bản sao)?(?=$|[^\s,.;:)\]”"/])|(?<onlyCopies>\d+) bản sao(?=$|[^\s,.;:)\]”"/])/gu;
const LONGEST_TITLE = 400;

/** The flattened tables with a line for each paper, to be read by people. */
export const legibleTables = (text: string): string =>
  text
    .replaceAll(HEADING, '\n')
    .replace(QUANTITY, ' ($&)\n')
    .replace(/^(?:--)?\s+/u, '')
    .trim();

const LONGEST_CERTAIN_NAME = 800;

/** Whether a name still holds a file's name, whose beginning cannot be told, or is so long that it may hold other papers. */
export const isDoubtful = ({ papers }: PaperGroup): boolean =>
  papers.some(({ name }) => name.length > LONGEST_CERTAIN_NAME || /\.(?:docx?|pdf|xlsx?)$/iu.test(name));

/** Reads the flattened paper tables; null when they cannot be told apart with certainty. */
export function readFlattenedPapers(text: string, log: CleaningLog): PaperGroup[] | null {
  const [first = '', ...tables] = text.split(HEADING);
  if (tables.length === 0) return null;
  log.note('glued-heading');
  const groups: PaperGroup[] = [];
  let title: string | null = titleOf(first);
  for (const [index, table] of tables.entries()) {
    const { papers, rest } = readTable(table);
    const isLast = index === tables.length - 1;
    if (papers === null || papers.length === 0) return null;
    if (isLast ? rest !== '' : rest.length > LONGEST_TITLE) return null;
    groups.push(aGroup(title, papers));
    title = titleOf(rest);
  }
  return [...byEnumerator(groups, (group) => group.title ?? '')];
}

function readTable(table: string): { papers: Paper[] | null; rest: string } {
  const papers: Paper[] = [];
  let from = 0;
  for (const match of table.matchAll(QUANTITY)) {
    const { originals = '0', copies, onlyCopies = '0' } = match.groups ?? {};
    const figure = originals === '0' && match[0].startsWith(onlyCopies) ? onlyCopies : originals;
    const { own, lent } = ownFigure(figure, table[match.index - 1]);
    const name = table.slice(from, match.index) + lent;
    from = match.index + match[0].length;
    if (name.trim() === '') return { papers: null, rest: '' };
    const isCopy = match.groups?.['onlyCopies'] !== undefined;
    papers.push(aPaper(name, isCopy ? 0 : own, isCopy ? own : Number(copies ?? 0)));
  }
  return { papers, rest: table.slice(from).trim() };
}

// "năm 20251 bản chính": the figures of the name and of the quantity run together; only the last one is the quantity's.
function ownFigure(figure: string, before: string | undefined): { own: number; lent: string } {
  const isGluedToWord = before !== undefined && !/[\s/.-]/u.test(before);
  if (figure.length === 1 || (isGluedToWord && figure.length === 2)) return { own: Number(figure), lent: '' };
  return { own: Number(figure.slice(-1)), lent: figure.slice(0, -1) };
}

/** Reads the structured tables of the second source: name, file names of forms, "Bản chính: 1\nBản sao: 0". */
export function readListedPapers(entries: readonly unknown[], log: CleaningLog): PaperGroup[] {
  const papers = entries.flatMap((entry): Paper[] => {
    const { ten_giay_to, so_luong, ghi_chu } = (entry ?? {}) as Record<string, unknown>;
    const name = cleanLine(ten_giay_to, log);
    if (name === null) return [];
    const count = (kind: string) =>
      Number(new RegExp(`${kind}: ?(\\d+)`, 'u').exec(String(ghi_chu))?.[1] ?? 0);
    const forms = (cleanText(so_luong, log) ?? '').split('\n').filter((form) => form !== '');
    return [{ ...aPaper(name, count('Bản chính'), count('Bản sao')), forms }];
  });
  return papers.length === 0 ? [] : [aGroup(null, papers)];
}

// The tables hold remarks too: headings that end in a colon, the number of sets, and, among the rows of no copies, sentences
// and whatever stands under "Lưu ý". The source counts some of them as papers.
const HEADING_ROW = /:$/u;
const NEVER_A_PAPER =
  /^(?:Lưu ý|Ví dụ|Số (?:lượng|bộ) hồ sơ|Trường hợp nộp (?:hồ sơ )?(?:trực tuyến|qua ))/iu;
const REMARK = /^(?:\* ?)?(?:Trường hợp|Lưu ý|Đối với|Cá nhân|Cơ quan|Người|Khi|Việc|Nếu)(?!\p{L})/u;

function aGroup(title: string | null, entries: readonly Paper[]): PaperGroup {
  const isRemark = ({ name, originals, copies, forms }: Paper): boolean => {
    if (forms.length > 0) return false;
    if (HEADING_ROW.test(name) || NEVER_A_PAPER.test(name)) return true;
    return originals + copies === 0 && (REMARK.test(name) || /lưu ý/iu.test(title ?? ''));
  };
  return {
    title,
    papers: byEnumerator(
      entries.filter((entry) => !isRemark(entry)),
      ({ name }) => name,
    ),
    notes: entries.filter(isRemark).map(({ name }) => name),
  };
}

function aPaper(text: string, originals: number, copies: number): Paper {
  const { name, forms } = splitForms(text);
  const bare = name
    .replace(/\s+/g, ' ')
    .replace(/^[-+*•.)\s]+/u, '')
    .replace(/(?:[;,]+[.)]?|\s)+$/u, '');
  const need = /\(nếu có\)/iu.test(bare) ? 'if-any' : 'unstated';
  return { name: bare, originals, copies, need, when: null, forms };
}

const titleOf = (text: string): string | null =>
  text.replace(/\s+/g, ' ').replace(/^[-*+\s]+|[:\s]+$/gu, '') || null;
