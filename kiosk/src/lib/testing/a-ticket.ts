import type { IssuedTicket } from '@sanh/contract';
import type { TicketRequest } from '#lib/take-number/stored-intention.ts';

export const aTicket = (): IssuedTicket => ({
  ...{ version: 12, ticketId: '2026-11-23.B-017', label: 'B-017', serviceId: 'dat-dai', issuedAt: 0 },
  ...{
    ahead: 6,
    wait: { kind: 'range', fromMs: 1_200_000, toMs: 2_100_000 },
    phoneUrl: 'https://sanh.test/t',
  },
});

export const aTicketRequest = (): TicketRequest => ({
  ...{ centreId: 'nha-trang', serviceId: 'dat-dai', priorityClassId: null },
  ...{ procedureCode: null, dossierCode: null, procedureName: null, language: 'vi' },
});
