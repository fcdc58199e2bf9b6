import type { ReportFormat } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { AppError } from '../../app-error.ts';
import type { Centres } from '../../centres/centres.ts';
import type { ReportAsked } from '../../reports/about-report.ts';
import { fileName } from '../../reports/file-name.ts';
import { reportLegs, reportRatings, reportSatisfaction, reportTimes } from '../../reports/node-reports.ts';
import { ownReport } from '../../reports/own-report.ts';
import type { ReportTable } from '../../reports/report-table.ts';
import type { ReportWords } from '../../reports/report-words.ts';
import { writeFile } from '../../reports/write-file.ts';
import { checkRange } from '../../statistics/check-range.ts';
import { openNode, type OpenedNode } from '../../statistics/organisation.ts';
import { ownFigures } from '../../statistics/own-figures.ts';
import type { DayRange } from '../../statistics/tally-rows.ts';
import type { ApiContext } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export interface ReportRoutes {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly reportWords: (language: string) => ReportWords;
  readonly clock: () => number;
}

interface Query extends DayRange {
  readonly format: ReportFormat;
  readonly language: string;
}

/** The managers' pages and a clerk's own figures as files. */
export function serveReports(server: Server, { sql, centres, reportWords, clock }: ReportRoutes): void {
  const askedOf = (node: OpenedNode, { language, ...days }: Query) => ({
    ...{ node, range: checkRange(days), words: reportWords(language), now: clock() },
  });
  const asked = ({ scope, nodeId }: { scope: OpenedNode['scope']; nodeId: string }, query: Query) =>
    askedOf(openNode(centres.list(), { scope, id: nodeId }), query);

  serve(server, 'satisfactionReport', async ({ params, query }, c) => {
    const what = asked(params, query);
    return answerFile(c, what, {
      format: query.format,
      table: await reportSatisfaction(sql, what, query.by),
    });
  });

  serve(server, 'timesReport', async ({ params, query }, c) => {
    const what = asked(params, query);
    return answerFile(c, what, { format: query.format, table: await reportTimes(sql, what, query.by) });
  });

  serve(server, 'legsReport', async ({ params, query }, c) => {
    const what = asked(params, query);
    return answerFile(c, what, { format: query.format, table: await reportLegs(sql, what, query) });
  });

  serve(server, 'ratingsReport', async ({ params, query }, c) => {
    const what = asked(params, query);
    return answerFile(c, what, { format: query.format, table: await reportRatings(sql, what, query) });
  });

  serve(server, 'ownReport', async ({ params, query, requester: { principal } }, c) => {
    if (principal === null) throw new AppError('UNAUTHENTICATED');
    const what = asked({ scope: 'centre', nodeId: params.centreId }, query);
    const of = { clerkId: principal.id, range: what.range, now: what.now };
    const figures = await ownFigures(sql, centres.get(params.centreId), of);
    const table = ownReport(what, { figures, clerk: principal.name });
    return answerFile(c, what, { format: query.format, table });
  });
}

const types: Readonly<Record<ReportFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

async function answerFile(
  c: ApiContext,
  { node, range, words }: ReportAsked,
  { format, table }: { format: ReportFormat; table: ReportTable },
): Promise<Response> {
  const name = fileName({ title: table.title, place: words.name(node.names) }, range, format);
  return c.body(await writeFile(table, format), 200, {
    'content-type': types[format],
    'content-disposition': `attachment; filename="${name}"`,
  });
}
