import type { SatisfactionFigures, TimesFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { daysBefore } from '@sanh/domain';
import type { ReportAsked } from '../reports/about-report.ts';
import { fileName } from '../reports/file-name.ts';
import { dayWords, none, type ReportWords } from '../reports/report-words.ts';
import type { ReportTable } from '../reports/report-table.ts';
import { formulaOf, rateWords, satisfactionReport } from '../reports/satisfaction-report.ts';
import { timesReport } from '../reports/times-report.ts';
import { writeFile } from '../reports/write-file.ts';
import type { OpenedNode } from '../statistics/organisation.ts';
import { satisfactionFigures } from '../statistics/satisfaction.ts';
import { timesFigures } from '../statistics/times.ts';

/** A period's report, ready to go out by any way. */
export interface WrittenReport {
  readonly subject: string;
  readonly text: string;
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[];
  readonly satisfaction: SatisfactionFigures;
  readonly times: TimesFigures;
}

interface Asked extends ReportAsked {
  readonly node: OpenedNode;
  /** Name of who asked for it. */
  readonly by: string;
}

/** Figures by service, or one step down the tree; comments stay on the pages, which know who looks. */
export async function writeReport(sql: Sql, asked: Asked): Promise<WrittenReport> {
  const { node, range, now, words } = asked;
  const [satisfaction, before, times] = await Promise.all([
    satisfactionFigures(sql, node, { range, now }),
    satisfactionFigures(sql, node, { range: daysBefore(range), now }),
    timesFigures(sql, node, { range, now }),
  ]);
  const by = node.scope === 'agency' ? 'node' : 'service';
  const tables: readonly ReportTable[] = [
    satisfactionReport(asked, { figures: satisfaction, before, by }),
    timesReport(asked, { figures: times, by }),
  ];
  const place = words.name(node.names);
  const files = await Promise.all(
    tables.map(async (table) => ({
      name: fileName({ title: table.title, place }, range, 'xlsx'),
      bytes: await writeFile(table, 'xlsx'),
    })),
  );
  return { ...letterOf(asked, { satisfaction, times }), files, satisfaction, times };
}

function letterOf(
  { node, range, by, words }: Asked,
  { satisfaction, times }: Pick<WrittenReport, 'satisfaction' | 'times'>,
): Pick<WrittenReport, 'subject' | 'text'> {
  const { text } = words;
  const about = { place: words.name(node.names), from: dayWords(range.from), to: dayWords(range.to) };
  const { wait } = times.times;
  const lines = [
    ...[text('report.letter.greeting'), '', text('report.letter.body', about), ''],
    `${text('manage.satisfaction.rate')}: ${rateWords(words, satisfaction)}`,
    `${text('report.formula')}: ${formulaOf(words, satisfaction)}`,
    `${text('manage.satisfaction.unrated')}: ${words.percent(satisfaction.unratedPercent)}`,
    text('report.letter.wait', {
      ...{ median: minutes(words, wait.medianMs), p90: minutes(words, wait.p90Ms) },
      within: words.percent(wait.targeted === 0 ? null : wait.withinPercent),
    }),
    text('report.letter.legs', { count: words.number(times.legs) }),
    ...['', text('report.letter.files'), '', text('report.letter.footer', { by })],
  ];
  return { subject: text('report.letter.subject', about), text: lines.join('\n') };
}

const minutes = ({ number, text }: ReportWords, ms: number | null): string =>
  ms === null ? none : `${number(ms / 60_000, 1)} ${text('manage.waiting.minutes')}`;
