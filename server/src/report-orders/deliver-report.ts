import { hash } from 'node:crypto';
import type { ReportFailure } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Centres } from '../centres/centres.ts';
import type { ReportWords } from '../reports/report-words.ts';
import type { Assignment } from '../staff/principal.ts';
import { manages, openNode } from '../statistics/organisation.ts';
import { endAttempt, type Delivery, type Ending } from './delivery-store.ts';
import { readOrder, type Order } from './order-store.ts';
import type { Ways } from './ways.ts';
import { writeReport } from './write-report.ts';

export interface ReportSources {
  readonly sql: Sql;
  readonly centres: Pick<Centres, 'list'>;
  readonly ways: Ways;
  readonly reportWords: (language: string) => ReportWords;
  readonly clock: () => number;
  readonly onTrouble: (error: unknown) => void;
  /** Between attempts; after the last of them the report has failed. */
  readonly pausesMs?: readonly number[];
}

const minuteMs = 60_000;
const usualPausesMs = [1, 5, 30, 120, 360].map((minutes) => minutes * minuteMs);
const forGood: readonly ReportFailure[] = ['refused', 'off', 'not-allowed'];

/** Sends one report and writes down how that went. */
export async function deliverReport(
  sources: ReportSources,
  delivery: Delivery,
  signal: AbortSignal,
): Promise<void> {
  const { sql, onTrouble, pausesMs = usualPausesMs } = sources;
  const order = await readOrder(sql, delivery.orderId);
  if (order === null) return endAttempt(sql, delivery, { state: 'failed', failure: 'off' });
  const failure = await send(sources, { order, delivery }, signal).catch((error: unknown) => {
    if (signal.aborted) throw error;
    onTrouble(error);
    return 'unavailable' as const;
  });
  await endAttempt(sql, delivery, endingOf(delivery, failure, pausesMs));
}

function endingOf(
  { attempts }: Delivery,
  failure: ReportFailure | null,
  pausesMs: readonly number[],
): Ending {
  if (failure === null) return { state: 'sent' };
  const pauseMs = pausesMs[attempts - 1];
  if (forGood.includes(failure) || pauseMs === undefined) return { state: 'failed', failure };
  return { state: 'waiting', failure, pauseMs };
}

async function send(
  { sql, centres, ways, reportWords, clock }: ReportSources,
  { order, delivery: { from, to, way } }: { order: Order; delivery: Delivery },
  signal: AbortSignal,
): Promise<ReportFailure | null> {
  const by = await whoStillMay(sql, centres, order);
  if (by === null) return 'not-allowed';
  const sendBy = ways[way];
  if (sendBy === null) return 'off';
  const now = clock();
  const asked = { node: openNode(centres.list(), order.node), range: { from, to }, now, by };
  const report = await writeReport(sql, { ...asked, words: reportWords(order.language) });
  const id = hash('sha256', `${order.id} ${from} ${way}`, 'hex').slice(0, 32);
  return sendBy({ id, order, report, now }, signal);
}

/** The name of who asked for it, while the account holds and manages the node; roles may have been taken since. */
async function whoStillMay(
  sql: Sql,
  centres: ReportSources['centres'],
  { by, node }: Order,
): Promise<string | null> {
  const [account] = await sql<{ name: string; assignments: readonly Assignment[] }[]>`
    select u.name, coalesce(
      (select json_agg(json_build_object('scope', a.scope, 'nodeId', a.node_id, 'role', a.role))
       from staff_assignment a where a.user_id = u.id), '[]') as assignments
    from staff_user u where u.id = ${by} and not coalesce(u.banned, false)`;
  if (account === undefined) return null;
  const isThere = centres
    .list()
    .some(({ id, agencyIds }) => (node.scope === 'centre' ? id === node.id : agencyIds.includes(node.id)));
  return isThere && manages(centres.list(), account, node) ? account.name : null;
}
