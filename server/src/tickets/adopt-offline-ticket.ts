import type { adoptBody, CommandAnswer } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Actor } from '@sanh/domain';
import type { z } from 'zod';
import type { Halls } from '../halls/halls.ts';
import { keepHolder } from './ticket-holder-store.ts';

export interface Adoption {
  readonly centreId: string;
  readonly commandId: string;
  readonly by: Actor;
  readonly holder: string;
  readonly body: z.output<typeof adoptBody>;
}

/** Takes in a number that a kiosk printed without the network. */
export async function adoptOfflineTicket(
  { sql, halls }: { sql: Sql; halls: Halls },
  { centreId, commandId, by, holder, body }: Adoption,
): Promise<CommandAnswer> {
  const { dossierCode, ...ticket } = body;
  const known = { channel: 'kiosk-offline', appointmentAt: null, holder } as const;
  const command = { type: 'adopt-offline', ...known, ...ticket } as const;
  const answer = await halls.execute(centreId, { id: commandId, by, command });
  const adopted = answer.events.find(({ event }) => event.type === 'offline-ticket-adopted')?.event;
  if (dossierCode !== null && adopted?.type === 'offline-ticket-adopted')
    await keepHolder(sql, { centreId, ticketId: adopted.ticket.id, dossierCode });
  return answer;
}
