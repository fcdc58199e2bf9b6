import type { nextTicket } from '../calling-order.ts';
import type { Watch } from './watch.ts';

/** I5: each call that nobody chose is the one that the calling order names for the hall before it. */
export const callsFollowTheOrder =
  (next: typeof nextTicket): Watch =>
  (before, { at, event }) => {
    if (event.type !== 'ticket-called' || event.why.rule === 'chosen') return [];
    const choice = next(before, event.counterId, at);
    const { ticketId, why, turns } = event;
    const isSame =
      choice?.ticketId === ticketId &&
      choice.why.rule === why.rule &&
      JSON.stringify(choice.why.passedOver) === JSON.stringify(why.passedOver) &&
      JSON.stringify(choice.turns.map(Object.values)) === JSON.stringify(turns.map(Object.values));
    return isSame ? [] : [`I5: ${ticketId} called, not ${choice?.ticketId ?? 'nobody'}`];
  };
