import type { adoptBody, CommandAnswer } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { isOfThisNumber, type Actor } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import { noteArrived, noteRefused } from '../troubles/number-store.ts';
import { keepHolder } from './ticket-holder-store.ts';
import { keepPapers } from './ticket-papers-store.ts';

export interface Adoption {
  readonly centreId: string;
  readonly commandId: string;
  readonly by: Actor;
  readonly holder: string;
  readonly body: z.output<typeof adoptBody>;
}

/**
 * Takes in a number that a kiosk printed without the network. One that finds no place in the line is written down for staff
 * before the kiosk hears so; it goes on handing in until it has an answer.
 */
export async function adoptOfflineTicket(
  { sql, halls }: { sql: Sql; halls: Halls },
  { centreId, commandId, by, holder, body }: Adoption,
): Promise<CommandAnswer> {
  const { dossierCode, papers, label, ...ticket } = body;
  const number = { label: label ?? String(ticket.number), serviceId: ticket.serviceId };
  const known = { channel: 'kiosk-offline', appointmentAt: null, holder } as const;
  const command = { type: 'adopt-offline', ...known, ...ticket } as const;
  const answer = await halls
    .execute(centreId, { id: commandId, by, command })
    .catch((error: unknown) => refused(sql, { centreId, commandId, ...number, by }, error));
  const adopted = answer.events.find(({ event }) => event.type === 'offline-ticket-adopted')?.event;
  if (adopted?.type !== 'offline-ticket-adopted') return answer;
  await noteArrived(sql, { centreId, commandId });
  const { id: ticketId, procedureCode } = adopted.ticket;
  if (dossierCode !== null) await keepHolder(sql, { centreId, ticketId, dossierCode });
  await moveClaim(sql, centreId, { from: voidedIn(answer), to: ticketId });
  await keepPapers(sql, { centreId, ticketId, procedureCode, papers });
  return answer;
}

interface Refused {
  readonly centreId: string;
  readonly commandId: string;
  readonly label: string;
  readonly serviceId: string;
  readonly by: Actor;
}

async function refused(sql: Sql, { by, ...number }: Refused, error: unknown): Promise<never> {
  const reason = error instanceof AppError ? error.code : '';
  // It stands in the log already: the kiosk was paired anew before it heard so.
  if (reason === 'COMMAND_ID_REUSED') await noteArrived(sql, number);
  if (isOfThisNumber(reason))
    await noteRefused(sql, { ...number, deviceId: by.kind === 'device' ? by.id : null, reason });
  throw error;
}

/** The printed number wins over the server's own for the same wish, for whoever it was too. */
async function moveClaim(
  sql: Sql,
  centreId: string,
  { from, to }: { from: string | null; to: string },
): Promise<void> {
  if (from === null) return;
  await sql`update ticket_person set ticket_id = ${to} where centre_id = ${centreId} and ticket_id = ${from}`;
}

function voidedIn({ events }: CommandAnswer): string | null {
  for (const { event } of events) if (event.type === 'ticket-voided') return event.ticketId;
  return null;
}
