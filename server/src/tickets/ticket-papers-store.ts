import type { Sql } from '@sanh/db';
import { dayOfTicket, tickedCase, type CentreId, type TickedPapers, type TicketId } from '@sanh/domain';
import { readProcedure } from '../catalogue/catalogue-store.ts';

interface TicketName {
  readonly centreId: CentreId;
  readonly ticketId: TicketId;
}

export interface PapersOfTicket extends TicketName {
  readonly procedureCode: string | null;
  readonly papers: TickedPapers | null;
}

/**
 * Keeps what was ticked, beside the hall's events. What the catalogue's present record contradicts is not kept: nobody loses a
 * number for it. The same again changes nothing.
 */
export async function keepPapers(
  sql: Sql,
  { centreId, ticketId, procedureCode, papers }: PapersOfTicket,
): Promise<void> {
  if (papers === null || procedureCode === null) return;
  const record = await readProcedure(sql, procedureCode);
  if (record === null) return;
  const isContradicted = record.version === papers.version && tickedCase(papers, record) === null;
  if (isContradicted) return;
  const ticked = [...new Set(papers.ticked)].sort((a, b) => a - b);
  await sql`
    insert into ticket_papers (centre_id, ticket_id, business_day, record_version, case_index, ticked)
    values (${centreId}, ${ticketId}, ${dayOfTicket(ticketId)}, ${papers.version}, ${papers.case}, ${ticked})
    on conflict (centre_id, ticket_id) do nothing`;
}

export async function findPapers(sql: Sql, { centreId, ticketId }: TicketName): Promise<TickedPapers | null> {
  const [kept] = await sql<{ version: string; case: number; ticked: number[] }[]>`
    select record_version as version, case_index as case, ticked from ticket_papers
    where centre_id = ${centreId} and ticket_id = ${ticketId}`;
  return kept ?? null;
}
