import type { TicketPlace } from '@sanh/contract';
import type { TicketCommand } from '@sanh/domain';
import type { Sql } from '@sanh/db';
import { claimToTakeBack } from './one-per-person.ts';
import { findTicketPlace, type PlaceSources } from './ticket-place.ts';

export type StepSources = PlaceSources & { readonly sql: Sql };

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

/**
 * The citizen's own ticket, shown by its QR, takes a step; the answer is where it stands then. Where a person has one number, it
 * does not come back beside another one: PERSON_HAS_TICKET or NOTHING_TO_UNDO.
 */
export async function stepFromPhone(
  sources: StepSources,
  { token, commandId, step }: PhoneStep,
): Promise<TicketPlace> {
  const named = sources.phoneTokens.read(token);
  const { centreId, ticketId } = named;
  const command = steps[step](ticketId);
  const claim = step === 'uncancel' ? await claimToTakeBack(sources, named) : undefined;
  await sources.halls.execute(centreId, { id: commandId, by: { kind: 'citizen' }, command }, { claim });
  return findTicketPlace(sources, token);
}
