import { expect, test } from 'vitest';
import type { HallEventType } from './event.ts';
import type { RefusalCode } from './refusal.ts';
import { commands, states, type ArrangedState, type NamedCommand } from './testing/ticket-states.ts';

type Answer = HallEventType | RefusalCode | 'day-closed day-opened';
type Row = Partial<Record<ArrangedState, Answer>> & { readonly else: Answer };

/** After closing everything is `DAY_NOT_OPEN` where a row does not say otherwise. */
const afterClosing: readonly ArrangedState[] = ['expired', 'carriedOver'];
const unknown = { unknown: 'UNKNOWN_TICKET', ofAnotherDay: 'TICKET_OF_ANOTHER_DAY' } as const;
const noneSuch = { ...unknown, expired: 'NO_RATING_RIGHT', carriedOver: 'NO_RATING_RIGHT' } as const;
const busy = { called: 'COUNTER_BUSY', serving: 'COUNTER_BUSY' } as const;
const elsewhere = { called: 'TICKET_AT_ANOTHER_COUNTER', serving: 'TICKET_AT_ANOTHER_COUNTER' } as const;

const both = (answer: Answer) => ({ called: answer, serving: answer });
const eitherParked = (answer: Answer) => ({ parked: answer, parkedTooLong: answer, held: answer });
const reopened = { expired: 'day-opened', carriedOver: 'day-opened' } as const;

// prettier-ignore
const table: Record<NamedCommand, Row> = {
  'call-next':             { waiting: 'ticket-called', ...busy, else: 'NOBODY_WAITING' },
  'call-next, finishing':  { waiting: 'ticket-called', called: 'COUNTER_BUSY', else: 'NOBODY_WAITING' },
  'call-ticket':           { waiting: 'ticket-called', ...busy, ...unknown, else: 'TICKET_NOT_WAITING' },
  'recall':                { called: 'ticket-recalled', serving: 'ALREADY_STARTED', else: 'NOBODY_CALLED' },
  'uncall':                { called: 'call-withdrawn', serving: 'ALREADY_STARTED', else: 'NOBODY_CALLED' },
  'start':                 { called: 'service-started', serving: 'ALREADY_STARTED', else: 'NOBODY_CALLED' },
  'finish':                { serving: 'leg-finished', else: 'NOBODY_IN_SERVICE' },
  'no-show':               { called: 'NO_SHOW_TOO_EARLY', serving: 'ALREADY_STARTED', else: 'NOBODY_CALLED' },
  'park':                  { ...both('ticket-parked'), else: 'NOBODY_AT_COUNTER' },
  'requeue':               { ...both('ticket-requeued'), else: 'NOBODY_AT_COUNTER' },
  'transfer to land':      { ...both('ticket-transferred'), else: 'NOBODY_AT_COUNTER' },
  'transfer to counter 2': { ...both('ticket-transferred'), else: 'NOBODY_AT_COUNTER' },
  'serve-without-ticket':  { ...busy, else: 'walk-in-started' },
  'undo':                  { called: 'call-withdrawn', serving: 'step-undone', parked: 'step-undone', served: 'step-undone',
                             noShow: 'step-undone', parkedTooLong: 'UNDO_TOO_LATE', else: 'NOTHING_TO_UNDO' },
  'open-counter':          { else: 'COUNTER_TAKEN' },
  'pause-counter':         { ...busy, else: 'counter-paused' },
  'resume-counter':        { else: 'COUNTER_NOT_PAUSED' },
  'close-counter':         { ...busy, else: 'counter-closed' },
  'return-parked':         { parked: 'ticket-requeued', held: 'ticket-requeued', parkedTooLong: 'PARKED_TOO_LONG', ...unknown, else: 'TICKET_NOT_PARKED' },
  'bring-back':            { ...eitherParked('ticket-requeued'), noShow: 'ticket-requeued', ...unknown, else: 'TICKET_NOT_ABSENT' },
  'cancel':                { waiting: 'ticket-cancelled', ...eitherParked('ticket-cancelled'), ...elsewhere, ...unknown, else: 'TICKET_ALREADY_ENDED' },
  'uncancel':              { cancelled: 'ticket-requeued', ...unknown, else: 'NOTHING_TO_UNDO' },
  'hold':                  { waiting: 'ticket-held', ...unknown, else: 'TICKET_NOT_WAITING' },
  'change-priority':       { waiting: 'priority-changed', ...eitherParked('priority-changed'), ...elsewhere, ...unknown, else: 'TICKET_ALREADY_ENDED' },
  'use-rating-right':      { served: 'rating-right-used', ...noneSuch, else: 'NO_RATING_RIGHT' },
  'issue':                 { else: 'ticket-issued' },
  'grant-range':           { else: 'range-granted' },
  'stop-issuing':          { else: 'issuing-stopped' },
  'resume-issuing':        { else: 'issuing-resumed' },
  'raise-emergency':       { expired: 'emergency-raised', carriedOver: 'emergency-raised', else: 'emergency-raised' },
  'end-emergency':         { expired: 'NO_EMERGENCY', carriedOver: 'NO_EMERGENCY', else: 'NO_EMERGENCY' },
  'move-waiting':          { waiting: 'waiting-moved', else: 'NOBODY_WAITING' },
  'change-profile':        { else: 'profile-changed' },
  'close-day':             { else: 'day-closed' },
  'open-day':              { ...reopened, else: 'day-closed day-opened' },
};

const cells = (Object.keys(table) as NamedCommand[]).flatMap((command) =>
  (Object.keys(states) as ArrangedState[]).map((state): [NamedCommand, ArrangedState, Answer] => {
    const otherwise = afterClosing.includes(state) ? 'DAY_NOT_OPEN' : table[command].else;
    return [command, state, table[command][state] ?? otherwise];
  }),
);

test.each(cells)('%s meets a ticket that is %s with %s', (command, state, answer) => {
  const { day, ticketId } = states[state]();
  expect(day.answer(commands[command](ticketId))).toBe(answer);
});
