export const day = '2026-11-23';

/** The rows and the event of one issued ticket, as large as the live hall stores them. */
export function aTicketAsStored(number: number, commandId: string) {
  const label = `A-${String(number).padStart(3, '0')}`;
  const [ticketId, issuedAt] = [`${day}.${label}`, Date.now()];
  const request = { serviceId: 'a', procedureCode: null, language: 'vi', channel: 'kiosk' };
  const ticket = {
    ...{ id: ticketId, label, seriesId: 'A', number, issuedAt, rank: issuedAt, ...request },
    ...{ appointmentAt: null, priority: null, promised: null, issuedBy: commandId },
    ...{ line: 'service:a', standing: 'ordinary' },
  };
  return {
    data: { type: 'ticket-issued', ticket },
    facts: { ticketId, label, seriesId: 'A', number, issuedAt, state: 'waiting', ...request },
    legFacts: { ticketId, leg: 1, serviceId: 'a' },
  };
}
