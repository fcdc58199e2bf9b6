import type { HallCommand } from '../command.ts';
import type { TicketId } from '../ticket.ts';
import { minutes } from './a-configuration.ts';
import {
  aCalledTicket,
  aHallDay,
  aRequest,
  aServingTicket,
  aTuesday,
  aWaitingTicket,
  type HallDay,
} from './a-hall-day.ts';

interface Arranged {
  readonly day: HallDay;
  readonly ticketId: TicketId;
}

function arranged(arrange: (day: HallDay) => TicketId): () => Arranged {
  return () => {
    const day = aHallDay();
    return { day, ticketId: arrange(day) };
  };
}

/** A hall whose only ticket is in the state named; one at a counter is at counter 1. */
export const states = {
  waiting: arranged((day) => aWaitingTicket(day)),
  called: arranged((day) => aCalledTicket(day)),
  serving: arranged((day) => aServingTicket(day)),
  parked: arranged((day) => {
    const id = aServingTicket(day);
    day.done({ type: 'park', counterId: '1', reason: 'papers', forMs: null });
    return id;
  }),
  parkedTooLong: arranged((day) => {
    const id = aServingTicket(day);
    day.done({ type: 'park', counterId: '1', reason: 'papers', forMs: null });
    day.after(minutes(61));
    return id;
  }),
  held: arranged((day) => {
    const id = aWaitingTicket(day);
    day.done({ type: 'hold', ticketId: id });
    return id;
  }),
  served: arranged((day) => {
    const id = aServingTicket(day);
    day.done({ type: 'finish', counterId: '1' });
    return id;
  }),
  noShow: arranged((day) => {
    const id = aCalledTicket(day);
    day.done({ type: 'recall', counterId: '1' });
    day.after(minutes(2)).done({ type: 'no-show', counterId: '1' });
    return id;
  }),
  cancelled: arranged((day) => {
    const id = aWaitingTicket(day);
    day.done({ type: 'cancel', ticketId: id, reason: 'left' });
    return id;
  }),
  voided: arranged((day) => {
    const id = aWaitingTicket(day);
    const { issuedBy } = day.ticket(id);
    const lent = { seriesId: 'a', holder: 'kiosk-1', incarnation: 'one' };
    day.done({ type: 'grant-range', ...lent, count: 5 });
    const offline = { number: 800, arrivedAt: day.now, grantedAt: day.now, insteadOf: issuedBy };
    day.done({ type: 'adopt-offline', ...lent, ...offline, ...aRequest() });
    day.done({ type: 'cancel', ticketId: `${id.slice(0, 10)}.A-800`, reason: 'left' });
    return id;
  }),
  expired: arranged((day) => {
    const id = aWaitingTicket(day);
    day.done({ type: 'close-day', policy: 'expire' });
    return id;
  }),
  carriedOver: arranged((day) => {
    const id = aWaitingTicket(day);
    day.done({ type: 'close-day', policy: 'carry-over' });
    return id;
  }),
  unknown: arranged((day) => `${day.hall.day ?? ''}.A-099`),
  ofAnotherDay: arranged(() => '2026-11-20.A-001'),
} as const;
export type ArrangedState = keyof typeof states;

const atOne = { counterId: '1' } as const;
const why = { reason: 'because' } as const;

/** Every command that can meet a ticket, given at counter 1 or for the ticket itself. */
export const commands = {
  'call-next': () => ({ type: 'call-next', ...atOne, finishCurrent: false }),
  'call-next, finishing': () => ({ type: 'call-next', ...atOne, finishCurrent: true }),
  'call-ticket': (ticketId) => ({ type: 'call-ticket', ...atOne, ticketId, ...why }),
  recall: () => ({ type: 'recall', ...atOne }),
  uncall: () => ({ type: 'uncall', ...atOne, ...why }),
  start: () => ({ type: 'start', ...atOne }),
  finish: () => ({ type: 'finish', ...atOne }),
  'no-show': () => ({ type: 'no-show', ...atOne }),
  park: () => ({ type: 'park', ...atOne, ...why, forMs: null }),
  requeue: () => ({ type: 'requeue', ...atOne, ...why, placement: 'last' }),
  'transfer to land': () => ({
    ...{ type: 'transfer', ...atOne, ...why, placement: 'last', comeBack: false },
    to: { kind: 'service', serviceId: 'land' },
  }),
  'transfer to counter 2': () => ({
    ...{ type: 'transfer', ...atOne, ...why, placement: 'first', comeBack: true },
    to: { kind: 'counter', counterId: '2' },
  }),
  'serve-without-ticket': () => ({
    ...{ type: 'serve-without-ticket', ...atOne, serviceId: 'birth', procedureCode: null },
  }),
  undo: () => ({ type: 'undo', ...atOne }),
  'open-counter': () => ({ type: 'open-counter', ...atOne }),
  'pause-counter': () => ({ type: 'pause-counter', ...atOne, ...why, until: null }),
  'resume-counter': () => ({ type: 'resume-counter', ...atOne }),
  'close-counter': () => ({ type: 'close-counter', ...atOne }),
  'return-parked': (ticketId) => ({ type: 'return-parked', ticketId }),
  'bring-back': (ticketId) => ({ type: 'bring-back', ticketId, ...why }),
  cancel: (ticketId) => ({ type: 'cancel', ticketId, ...why }),
  uncancel: (ticketId) => ({ type: 'uncancel', ticketId }),
  hold: (ticketId) => ({ type: 'hold', ticketId }),
  'change-priority': (ticketId) => ({
    ...{ type: 'change-priority', ticketId, classId: 'elderly', state: 'confirmed' },
  }),
  'use-rating-right': (ticketId) => ({ type: 'use-rating-right', ticketId, leg: 1 }),
  issue: () => ({ type: 'issue', ...aRequest() }),
  'grant-range': () => ({
    ...{ type: 'grant-range', seriesId: 'a', holder: 'kiosk-2', incarnation: 'two', count: 20 },
  }),
  'stop-issuing': () => ({ type: 'stop-issuing', serviceId: null, ...why }),
  'resume-issuing': () => ({ type: 'resume-issuing', serviceId: null }),
  'raise-emergency': () => ({ type: 'raise-emergency', texts: { vi: 'Mời rời sảnh.' }, until: null }),
  'end-emergency': () => ({ type: 'end-emergency', emergencyId: 'none' }),
  'move-waiting': () => ({ type: 'move-waiting', from: 'birth', to: 'land', ...why }),
  'change-profile': () => ({
    ...{ type: 'change-profile', ...atOne },
    profile: { tiers: [['land']], rule: { kind: 'longest-wait' } },
  }),
  'close-day': () => ({ type: 'close-day', policy: 'expire' }),
  'open-day': () => ({ type: 'open-day', day: aTuesday, configuration: aHallDay().hall.configuration }),
} as const satisfies Record<string, (ticketId: TicketId) => HallCommand>;
export type NamedCommand = keyof typeof commands;
