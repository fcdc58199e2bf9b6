import type { Sql } from '@sanh/db';
import { ticketIn } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';
import { idFrom } from '../centres/id-from.ts';
import type { Halls } from '../halls/halls.ts';
import { dueNotice } from './due-notices.ts';
import { addNotice } from './notice-store.ts';
import { forgetReach, reachesOf, type Reach } from './reach-store.ts';

export interface NotingSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly centres: Pick<Centres, 'get' | 'has'>;
  readonly clock: () => number;
}

/**
 * Compares what the holders of a centre know with the hall as it stands. Nothing is lost with a process that dies after a call:
 * the next one to look finds the ticket called. Of tickets that have ended the telephone number is erased.
 */
export async function noteNotices(sources: NotingSources, centreId: string): Promise<void> {
  const { sql, halls, centres, clock } = sources;
  const reaches = await reachesOf(sql, centreId);
  if (reaches.length === 0 || !centres.has(centreId)) return;
  const rule = centres.get(centreId).centre.phoneNotices?.near;
  const { hall } = await halls.now(centreId);
  for (const reach of reaches) {
    const { ticketId } = reach;
    const ticket = ticketIn(hall, ticketId);
    if (ticket === undefined || ticket.state === 'ended') await forgetReach(sql, { centreId, ticketId });
    const told = ticket === undefined || rule === undefined ? null : dueNotice(hall, ticket, rule, clock());
    if (told !== null) await addNotice(sql, centreId, { id: idOf(centreId, reach, told), ticketId, told });
  }
}

/** Another number, or consent given anew, is told anew. */
const idOf = (centreId: string, { ticketId, consentedAt }: Reach, told: object): string =>
  idFrom(centreId, `notice ${ticketId}`, JSON.stringify(told), String(consentedAt));
