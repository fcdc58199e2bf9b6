import type { CommandAnswer, IssuedTicket, issueBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { ticketIn, type Actor, type NewTicket, type WaitEstimate } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import type { PhoneTokens } from './phone-token.ts';
import { aheadOf, waitBehind } from './place-in-line.ts';
import type { RecentAnswers } from './recent-answers.ts';
import { keepHolder } from './ticket-holder-store.ts';

export interface Issuing {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly phoneTokens: PhoneTokens;
  readonly recentAnswers: RecentAnswers;
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
    command: { type: 'issue', ...wish },
  });
  const ticket = ticketIssued(answer);
  if (dossierCode !== null) await keepHolder(issuing.sql, { centreId, ticketId: ticket.id, dossierCode });

  const key = `${centreId} ${commandId}`;
  const known = issuing.recentAnswers.get(key);
  if (known !== undefined) return known;
  const issued: IssuedTicket = {
    ...{ version: answer.version, ticketId: ticket.id, label: ticket.label },
    ...{ serviceId: ticket.serviceId, issuedAt: ticket.issuedAt },
    ...(await placeWhenIssued(issuing.halls, centreId, ticket)),
    phoneUrl: `${publicUrl}/kiosk/ticket/?t=${issuing.phoneTokens.write({ centreId, ticketId: ticket.id })}`,
  };
  issuing.recentAnswers.keep(key, issued);
  return issued;
}

function ticketIssued({ events }: CommandAnswer): NewTicket {
  for (const { event } of events) if (event.type === 'ticket-issued') return event.ticket;
  throw new AppError('COMMAND_ID_REUSED');
}

async function placeWhenIssued(
  halls: Halls,
  centreId: string,
  { id, serviceId, issuedAt, promised }: NewTicket,
): Promise<{ ahead: number; wait: WaitEstimate }> {
  const { hall } = await halls.now(centreId);
  const ticket = ticketIn(hall, id);
  const ahead = ticket === undefined ? 0 : aheadOf(hall, ticket);
  const wait: WaitEstimate =
    promised === null ? waitBehind(hall, serviceId, ahead, issuedAt) : { kind: 'range', ...promised };
  return { ahead, wait };
}
