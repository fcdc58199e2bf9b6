import type { IssuedTicket, TicketPlace } from '@sanh/contract';
import type { GivenNumber } from '@sanh/domain';
import type { TicketRequest } from '#lib/take-number/stored-intention.ts';

export const aTicket = (): IssuedTicket => ({
  ...{ version: 12, ticketId: '2026-11-23.B-017', label: 'B-017', serviceId: 'dat-dai', issuedAt: 0 },
  ...{
    ahead: 6,
    wait: { kind: 'range', fromMs: 1_200_000, toMs: 2_100_000 },
    phoneUrl: 'https://sanh.test/t',
  },
});

export const aPlace = (changes: Partial<TicketPlace> = {}): TicketPlace => ({
  ...{ label: 'B-017', state: 'waiting', ahead: 6, wait: { kind: 'unknown' }, counterNumber: null, calls: 0 },
  ...{ outcome: null, leg: 1, atCounters: [], hold: { until: null, minutes: 10, left: 2 }, keptUntil: null },
  ...{
    undoUntil: null,
    offersNotices: false,
    pushKey: null,
    timeZone: 'Asia/Ho_Chi_Minh',
    centreId: 'nha-trang',
    centre: { vi: 'Nha Trang' },
    service: { vi: 'Đất đai' },
  },
  ...{ now: 0, ...changes },
});

export const aTicketRequest = (): TicketRequest => ({
  ...{ centreId: 'nha-trang', serviceId: 'dat-dai', priorityClassId: null },
  ...{ procedureCode: null, dossierCode: null, papers: null, procedureName: null },
  ...{ language: 'vi', appointmentCode: null },
});

export const aGivenNumber = (): GivenNumber => ({
  ...{ id: 'handed in as this', wishId: 'wished as this', day: '2026-11-23', isHandedIn: false },
  command: {
    ...{ type: 'adopt-offline', serviceId: 'dat-dai', priorityClassId: null, procedureCode: null },
    ...{ language: 'vi', channel: 'kiosk-offline', appointmentAt: null, number: 801, holder: 'kiosk' },
    ...{ incarnation: 'one', arrivedAt: 0, grantedAt: 0, insteadOf: 'wished as this' },
  },
  shown: {
    ...{ ticketId: '2026-11-23.B-801', label: 'B-801', issuedAt: 0, ahead: 3, wait: { kind: 'unknown' } },
  },
});
