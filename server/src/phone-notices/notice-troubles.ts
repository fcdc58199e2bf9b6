import type { NoticeFailure, NoticesTrouble } from '@sanh/contract';
import type { Sql } from '@sanh/db';

interface Row {
  readonly centre_id: string;
  readonly labels: string[];
  readonly failure: NoticeFailure;
  readonly since: Date;
}

const mostLabels = 20;

/** Notices of today that did not go out since one last did: with the next that does, the gateway works again. */
export async function noticeTroubles(
  sql: Sql,
  centreIds: readonly string[],
): Promise<ReadonlyMap<string, NoticesTrouble>> {
  const rows = await sql<Row[]>`
    select m.centre_id, min(m.ended_at) as since,
      array_agg(distinct split_part(m.ticket_id, '.', 2)) as labels,
      (array_agg(m.failure order by m.ended_at desc))[1] as failure
    from phone_notice m
    where m.centre_id = any(${[...centreIds]}) and m.state = 'failed' and m.ended_at > coalesce((
      select max(s.ended_at) from phone_notice s where s.centre_id = m.centre_id and s.state = 'sent'),
      '-infinity')
    group by m.centre_id`;
  return new Map(
    rows.map(({ centre_id: centreId, labels, failure, since }) => [
      centreId,
      {
        ...{ kind: 'notices', id: 'notices', since: since.getTime(), failure },
        labels: labels.toSorted().slice(0, mostLabels),
      },
    ]),
  );
}
