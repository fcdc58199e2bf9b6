import type { TicketPlace } from '@sanh/contract';
import type { TicketCommand } from '@sanh/domain';
import { findTicketPlace, type PlaceSources } from './ticket-place.ts';

/** Steps that whoever holds the slip may take with it. */
const steps = {
  'return-parked': (ticketId) => ({ type: 'return-parked', ticketId }),
  hold: (ticketId) => ({ type: 'hold', ticketId }),
  cancel: (ticketId) => ({ type: 'cancel', ticketId, reason: 'citizen' }),
  uncancel: (ticketId) => ({ type: 'uncancel', ticketId }),
} as const satisfies Record<string, (ticketId: string) => TicketCommand>;

interface PhoneStep {
  readonly token: string;
  readonly commandId: string;
  readonly step: keyof typeof steps;
}

/** The citizen's own ticket, shown by its QR, takes a step; the answer is where it stands then. */
export async function stepFromPhone(
  sources: PlaceSources,
  { token, commandId, step }: PhoneStep,
): Promise<TicketPlace> {
  const { centreId, ticketId } = sources.phoneTokens.read(token);
  const command = steps[step](ticketId);
  await sources.halls.execute(centreId, { id: commandId, by: { kind: 'citizen' }, command });
  return findTicketPlace(sources, token);
}
