import {
  reportMostRows,
  type LegsQuery,
  type RatingGrouping,
  type RatingsQuery,
  type TimeGrouping,
} from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { daysBefore } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { legsBehind } from '../statistics/legs-behind.ts';
import type { OpenedNode } from '../statistics/organisation.ts';
import { ratingsBehind } from '../statistics/ratings-behind.ts';
import { satisfactionFigures } from '../statistics/satisfaction.ts';
import { timesFigures } from '../statistics/times.ts';
import type { ReportAsked } from './about-report.ts';
import { legsReport } from './legs-report.ts';
import { ratingsReport } from './ratings-report.ts';
import type { ReportTable } from './report-table.ts';
import { satisfactionReport } from './satisfaction-report.ts';
import { timesReport } from './times-report.ts';

interface Asked extends ReportAsked {
  readonly node: OpenedNode;
}

export async function reportSatisfaction(sql: Sql, asked: Asked, by: RatingGrouping): Promise<ReportTable> {
  const { node, range, now } = asked;
  const [figures, before] = await Promise.all(
    [range, daysBefore(range)].map((days) => satisfactionFigures(sql, node, { range: days, now })),
  );
  if (figures === undefined || before === undefined) throw new AppError('INTERNAL');
  return satisfactionReport(asked, { figures, before, by });
}

export async function reportTimes(sql: Sql, asked: Asked, by: TimeGrouping): Promise<ReportTable> {
  const { node, range, now } = asked;
  return timesReport(asked, { figures: await timesFigures(sql, node, { range, now }), by });
}

/** Throws REPORT_TOO_LONG. */
export async function reportLegs(
  sql: Sql,
  asked: Asked,
  query: Omit<LegsQuery, 'limit' | 'after'>,
): Promise<ReportTable> {
  const legs = await allOf(async (page) => {
    const { legs: rows, next } = await legsBehind(sql, asked.node.centres, { ...query, ...page });
    return { rows, next };
  });
  return legsReport(asked, { legs, query });
}

/** Throws REPORT_TOO_LONG. */
export async function reportRatings(
  sql: Sql,
  asked: Asked,
  query: Omit<RatingsQuery, 'limit' | 'after'>,
): Promise<ReportTable> {
  const ratings = await allOf(async (page) => {
    const { ratings: rows, next } = await ratingsBehind(sql, asked.node.centres, { ...query, ...page });
    return { rows, next };
  });
  return ratingsReport(asked, { ratings, query });
}

interface Page<Row> {
  readonly rows: readonly Row[];
  readonly next: string | null;
}

/** So many are read at once: all in one answer would hold everybody else up. */
const pageRows = 2500;

async function allOf<Row>(
  read: (page: { limit: number; after: string | undefined }) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const all: Row[] = [];
  let after: string | undefined;
  do {
    const { rows, next } = await read({ limit: pageRows, after });
    all.push(...rows);
    if (all.length >= reportMostRows && next !== null)
      throw new AppError('REPORT_TOO_LONG', { atMost: reportMostRows });
    after = next ?? undefined;
  } while (after !== undefined);
  return all;
}
