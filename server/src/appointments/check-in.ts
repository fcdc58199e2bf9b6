import type { CheckedIn } from '@sanh/contract';
import type { TickedPapers } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { idFrom } from '../centres/id-from.ts';
import { issuedIn, toIssuedTicket, type Issuing } from '../tickets/issue-ticket.ts';
import { keepPapers } from '../tickets/ticket-papers-store.ts';
import { appointmentNamed, arrivalOf } from './appointment-view.ts';
import { claim, keepTicket, release, type Booked, type Named } from './appointment-store.ts';
import type { Booking } from './book-of.ts';

export type CheckingIn = Booking & Issuing;

export interface CheckInRequest extends Named {
  readonly papers: TickedPapers | null;
  readonly publicUrl: string;
}

/**
 * Exchanges an appointment for its number. The command's id and all it says follow from the book, and whether it is late
 * the hall decides, so that whoever asks again, at another kiosk or after a crash, gets the same ticket from the log.
 */
export async function checkIn(
  checking: CheckingIn,
  { papers, publicUrl, ...named }: CheckInRequest,
): Promise<CheckedIn> {
  const booked = await appointmentNamed(checking, named);
  refuseUntimely(checking, booked);
  const claimed = await claim(checking.sql, booked, checking.clock());
  if (claimed === null) throw new AppError('APPOINTMENT_CHANGED');
  const answer = await giveNumber(checking, claimed);
  const { ticket } = issuedIn(answer);
  await keepTicket(checking.sql, named, ticket.id, checking.clock());
  const { centreId } = named;
  const { id: ticketId, procedureCode } = ticket;
  await keepPapers(checking.sql, { centreId, ticketId, procedureCode, papers });
  const { phoneTokens } = checking;
  return {
    ...toIssuedTicket(answer, { centreId, phoneTokens, publicUrl }),
    appointmentAt: ticket.appointmentAt,
  };
}

function refuseUntimely(checking: CheckingIn, booked: Booked): void {
  if (booked.state === 'cancelled') throw new AppError('APPOINTMENT_CHANGED');
  const arrival = arrivalOf(checking, booked, checking.clock());
  if (arrival.kind === 'past') throw new AppError('APPOINTMENT_PAST');
  if (arrival.kind === 'too-early' && booked.state === 'booked')
    throw new AppError('APPOINTMENT_TOO_EARLY', { from: arrival.from });
}

async function giveNumber({ halls, sql }: CheckingIn, booked: Booked) {
  const { centreId, code, serviceId, procedureCode, language, at, until } = booked;
  const wish = { serviceId, procedureCode, language, priorityClassId: null, channel: 'appointment' } as const;
  const command = { type: 'issue', ...wish, appointmentAt: at, appointmentUntil: until } as const;
  const id = idFrom(centreId, 'check-in', code, String(at));
  try {
    return await halls.execute(centreId, { id, by: { kind: 'citizen' }, command });
  } catch (error) {
    // A refusal is final; after anything else the number may be in the log all the same.
    if (error instanceof AppError && error.code !== 'UNAVAILABLE') await release(sql, booked);
    throw error;
  }
}
