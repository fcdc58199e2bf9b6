import type { CommandAnswer, IssuedTicket, issueBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { Actor, HallEvent } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import type { PhoneTokens } from './phone-token.ts';
import { keepHolder } from './ticket-holder-store.ts';

export interface Issuing {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly phoneTokens: PhoneTokens;
}

export interface IssueRequest {
  readonly centreId: string;
  readonly commandId: string;
  readonly by: Actor;
  readonly body: z.output<typeof issueBody>;
  /** Where the phone's page is, e.g. `https://sanh.example.vn`. */
  readonly publicUrl: string;
}

/** Gives a number. The dossier's code is kept beside the hall's events, never in them. */
export async function issueTicket(issuing: Issuing, request: IssueRequest): Promise<IssuedTicket> {
  const { centreId, commandId, by, publicUrl } = request;
  const { dossierCode, ...wish } = request.body;
  const answer = await issuing.halls.execute(centreId, {
    id: commandId,
    by,
    // Who has an appointment is not for the asker to say.
    command: { type: 'issue', appointmentAt: null, ...wish },
  });
  const { ticket } = issuedIn(answer);
  if (dossierCode !== null) await keepHolder(issuing.sql, { centreId, ticketId: ticket.id, dossierCode });
  return toIssuedTicket(answer, { centreId, phoneTokens: issuing.phoneTokens, publicUrl });
}

interface Addressing {
  readonly centreId: string;
  readonly phoneTokens: PhoneTokens;
  readonly publicUrl: string;
}

export function toIssuedTicket(
  answer: CommandAnswer,
  { centreId, phoneTokens, publicUrl }: Addressing,
): IssuedTicket {
  const { ticket, shown } = issuedIn(answer);
  return {
    ...{ version: answer.version, ticketId: ticket.id, label: ticket.label },
    ...{ serviceId: ticket.serviceId, issuedAt: ticket.issuedAt },
    ...shown,
    phoneUrl: `${publicUrl}/kiosk/ticket/?t=${phoneTokens.write({ centreId, ticketId: ticket.id })}`,
  };
}

export function issuedIn({ events }: CommandAnswer): Extract<HallEvent, { type: 'ticket-issued' }> {
  for (const { event } of events) if (event.type === 'ticket-issued') return event;
  throw new AppError('COMMAND_ID_REUSED');
}
