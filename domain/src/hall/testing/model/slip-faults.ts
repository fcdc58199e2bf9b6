import type { HallEvent } from '../../event.ts';
import type { History } from './history.ts';
import type { Slip } from './kiosk.ts';

type Adopted = Extract<HallEvent, { type: 'offline-ticket-adopted' }>;

/** I1, I4 and I8 as citizens see them: no two hold the same number, nobody holds two, and each has arrived once. */
export function slipFaults(history: History, slips: readonly Slip[]): readonly string[] {
  return [
    ...doubledSlips(slips),
    ...slips.filter(({ isOrphan }) => !isOrphan).flatMap(arrivalFault(history)),
  ];
}

function doubledSlips(slips: readonly Slip[]): string[] {
  const [numbers, wishes] = [new Set<string>(), new Set<string>()];
  return slips.flatMap(({ day, label, wishId }) => {
    const isDoubled = numbers.size === numbers.add(`${day} ${label}`).size;
    const isSecond = wishes.size === wishes.add(wishId).size;
    return [
      ...(isDoubled ? [`I1: ${label} of ${day} is printed twice`] : []),
      ...(isSecond ? [`I4: a second slip ${label} for one wish`] : []),
    ];
  });
}

function arrivalFault(history: History): (slip: Slip) => string[] {
  const adopted = new Map<string, Adopted[]>();
  const arrived = new Map<string, number>();
  for (const { event } of history.log) {
    if (event.type === 'offline-ticket-adopted') {
      const wishId = event.insteadOf ?? '';
      adopted.set(wishId, [...(adopted.get(wishId) ?? []), event]);
    }
    if (event.type === 'ticket-issued') arrived.set(event.ticket.id, (arrived.get(event.ticket.id) ?? 0) + 1);
    if (event.type === 'ticket-voided') arrived.set(event.ticketId, 0);
  }
  return ({ wishId, day, label, isOffline, isMisdated }) => {
    const count = isOffline ? (adopted.get(wishId)?.length ?? 0) : (arrived.get(`${day}.${label}`) ?? 0);
    if (count !== 1) return [`I8: ${label} of ${day} arrived ${count} times`];
    const [event] = isOffline ? (adopted.get(wishId) ?? []) : [];
    if (event === undefined) return [];
    // A clock that was a day off may bring a number into the books of the wrong day, never in another's place.
    const isAsPrinted = event.irregular === null && event.ticket.id === `${day}.${label}`;
    const isKept = isMisdated && event.irregular !== 'duplicate' && event.ticket.label === label;
    return isAsPrinted || isKept ? [] : [`I8: ${label} of ${day} came in as ${event.ticket.id}`];
  };
}
