import type { TicketPlace } from '@sanh/contract';
import { findTicketPlace, type PlaceSources } from './ticket-place.ts';

/** Back with the papers: the citizen's own ticket, shown by its QR, leaves parking and waits on with its rank. */
export async function returnToLine(
  sources: PlaceSources,
  { token, commandId }: { token: string; commandId: string },
): Promise<TicketPlace> {
  const { centreId, ticketId } = sources.phoneTokens.read(token);
  await sources.halls.execute(centreId, {
    id: commandId,
    by: { kind: 'citizen' },
    command: { type: 'return-parked', ticketId },
  });
  return findTicketPlace(sources, token);
}
