import { ticketsOf, type Hall, type Ticket } from '@sanh/domain';

/** Live tickets whose number begins with, or ends in, what was typed; in the order of their numbers. */
export function liveTickets(hall: Hall, typed: string): readonly Ticket[] {
  const wanted = typed.trim().toUpperCase();
  return [...ticketsOf(hall.tickets)]
    .filter(({ state, label }) => state !== 'ended' && fits(label.toUpperCase(), wanted))
    .toSorted((a, b) => (a.label < b.label ? -1 : 1));
}

function fits(label: string, wanted: string): boolean {
  const [prefix, number = ''] = label.split('-');
  const isNumber = /^\d+$/.test(wanted) && Number(number) === Number(wanted);
  return isNumber || label.startsWith(wanted) || `${prefix ?? ''}${number}`.startsWith(wanted);
}
