import type { TicketPlace } from '@sanh/contract';
import { aheadOf, ticketIn, type WaitEstimate } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import type { PhoneTokens } from './phone-token.ts';
import { waitBehind } from './wait-behind.ts';

export interface PlaceSources {
  readonly halls: Halls;
  readonly centres: Centres;
  readonly phoneTokens: PhoneTokens;
  readonly clock: () => number;
}

const unknown: WaitEstimate = { kind: 'unknown' };

/** What the phone shows of its ticket. Throws NOT_FOUND for a token that is not ours or a ticket of a day long gone. */
export async function findTicketPlace(
  { halls, centres, phoneTokens, clock }: PlaceSources,
  token: string,
): Promise<TicketPlace> {
  const { centreId, ticketId } = phoneTokens.read(token);
  const { centre } = centres.get(centreId);
  const { hall } = await halls.now(centreId);
  const ticket = ticketIn(hall, ticketId);
  if (ticket === undefined) throw new AppError('NOT_FOUND');
  const now = clock();
  const ahead = aheadOf(hall, ticket);
  const isAtCounter = ticket.state === 'called' || ticket.state === 'serving';
  return {
    ...{ label: ticket.label, state: ticket.state, ahead, now },
    wait: ticket.state === 'waiting' ? waitBehind(hall, ticket.serviceId, ahead, now) : unknown,
    counterNumber: isAtCounter ? ticket.counterId : null,
    centre: centre.name,
    service: centre.services.find(({ id }) => id === ticket.serviceId)?.name ?? {},
  };
}
