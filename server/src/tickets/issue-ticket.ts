import type { CommandAnswer, IssuedTicket, issueBody } from '@sanh/contract';
import type { Actor, CommandEnvelope, HallCommand, HallEvent } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import { claimFor, toldSeldom, type KnowingPeople } from './one-per-person.ts';
import type { PhoneTokens } from './phone-token.ts';
import { wayOfPhone } from './phone-url.ts';
import { keepHolder } from './ticket-holder-store.ts';
import { keepPapers } from './ticket-papers-store.ts';

export interface Issuing extends KnowingPeople {
  readonly halls: Halls;
  readonly phoneTokens: PhoneTokens;
}

export interface IssueRequest {
  readonly centreId: string;
  readonly commandId: string;
  readonly by: Actor;
  /** The device or person that asks. */
  readonly sender: string;
  readonly body: z.output<typeof issueBody>;
  /** Where the phone's page is, e.g. `https://sanh.example.vn`. */
  readonly publicUrl: string;
}

/** Gives a number. The dossier's code, the papers and whoever it is for are kept beside the hall's events, never in them. */
export async function issueTicket(issuing: Issuing, request: IssueRequest): Promise<IssuedTicket> {
  const { centreId, commandId, by, publicUrl } = request;
  const { dossierCode, papers } = request.body;
  const command = commandOf(request.body);
  const answer = await executeFor(issuing, request, { id: commandId, by, command });
  const { ticket } = issuedIn(answer);
  if (dossierCode !== null) await keepHolder(issuing.sql, { centreId, ticketId: ticket.id, dossierCode });
  const { procedureCode } = command;
  await keepPapers(issuing.sql, { centreId, ticketId: ticket.id, procedureCode, papers });
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
    phoneUrl: wayOfPhone(phoneTokens, publicUrl, { centreId, ticketId: ticket.id }),
  };
}

/** Named one by one: what is beside the events must not slip into them. Who has an appointment is not for the asker to say. */
function commandOf(body: IssueRequest['body']): Extract<HallCommand, { type: 'issue' }> {
  const { serviceId, priorityClassId, procedureCode, language, channel } = body;
  return {
    ...{ type: 'issue', appointmentAt: null, serviceId, priorityClassId },
    ...{ procedureCode, language, channel },
  };
}

async function executeFor(
  issuing: Issuing,
  request: IssueRequest,
  envelope: CommandEnvelope,
): Promise<CommandAnswer> {
  const { centreId } = request;
  const claim = await claimFor(issuing, request);
  if (claim === null) return issuing.halls.execute(centreId, envelope);
  const execute = () => issuing.halls.execute(centreId, envelope, { claim });
  return toldSeldom(issuing, request, execute).catch((error: unknown) => {
    throw withToken(issuing, centreId, error);
  });
}

/** Whoever shows the card may see the place of the number that it has. */
function withToken({ phoneTokens }: Issuing, centreId: string, error: unknown): unknown {
  if (!(error instanceof AppError) || error.code !== 'PERSON_HAS_TICKET') return error;
  const { ticketId = '', label = '' } = error.facts ?? {};
  return new AppError('PERSON_HAS_TICKET', {
    label,
    token: phoneTokens.write({ centreId, ticketId: String(ticketId) }),
  });
}

export function issuedIn({ events }: CommandAnswer): Extract<HallEvent, { type: 'ticket-issued' }> {
  for (const { event } of events) if (event.type === 'ticket-issued') return event;
  throw new AppError('COMMAND_ID_REUSED');
}
