import type { TicketCopy } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { aheadOf, ticketIn, type Actor, type Ticket } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { readProcedure } from '../catalogue/catalogue-store.ts';
import type { Halls } from '../halls/halls.ts';
import type { Printers } from '../printing/printers.ts';
import type { PhoneTokens } from './phone-token.ts';
import { wayOfPhone } from './phone-url.ts';
import { keepCopy } from './ticket-copy-store.ts';
import { waitBehind } from './wait-behind.ts';

export interface Copying {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly printers: Pick<Printers, 'list'>;
  readonly phoneTokens: PhoneTokens;
  readonly clock: () => number;
}

export interface CopyRequest {
  readonly centreId: string;
  readonly ticketId: string;
  readonly commandId: string;
  readonly printerId: string;
  readonly by: Actor;
  readonly publicUrl: string;
}

/**
 * What stands on another slip of a live ticket, for a printer of the centre. Who has it printed is kept before anything is
 * told. Throws UNKNOWN_PRINTER, UNKNOWN_TICKET, TICKET_ALREADY_ENDED.
 */
export async function copyTicket(copying: Copying, request: CopyRequest): Promise<TicketCopy> {
  const { centreId, ticketId, printerId, publicUrl } = request;
  if (!copying.printers.list(centreId).some(({ id }) => id === printerId))
    throw new AppError('UNKNOWN_PRINTER');
  const { hall } = await copying.halls.now(centreId);
  const ticket = ticketIn(hall, ticketId);
  if (ticket === undefined) throw new AppError('UNKNOWN_TICKET');
  if (ticket.state === 'ended') throw new AppError('TICKET_ALREADY_ENDED');
  const now = copying.clock();
  const copy = await keepCopy(copying.sql, { ...request, at: now });
  const ahead = aheadOf(hall, ticket);
  return {
    ...{ copy, ticketId, label: ticket.label, serviceId: ticket.serviceId, issuedAt: ticket.issuedAt },
    ...{ ahead, wait: waitBehind(hall, ticket.serviceId, ahead, now) },
    phoneUrl: wayOfPhone(copying.phoneTokens, publicUrl, { centreId, ticketId }),
    priorityClassId: ticket.priority?.state === 'refused' ? null : (ticket.priority?.classId ?? null),
    procedureName: await procedureNameOf(copying.sql, ticket),
  };
}

async function procedureNameOf(sql: Sql, { procedureCode }: Ticket): Promise<string | null> {
  const procedure = procedureCode === null ? null : await readProcedure(sql, procedureCode);
  return procedure?.plainName ?? procedure?.name ?? null;
}
