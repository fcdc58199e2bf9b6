import { counterSteps, ticketSteps } from '@sanh/contract';
import { expect, test } from 'vitest';
import { deskStateOf } from '../desk/desk-state.ts';
import { HallAtWork, minutes } from '../testing/a-hall.ts';
import { nextAt, offersAt, primarySlot, undoUntil, type Offers } from './offers.ts';
import type { Slot } from './slots.ts';

const primary = (work: HallAtWork): Slot => primarySlot(deskStateOf(work.hall, '5'), nextAt(work));
const why = (work: HallAtWork, slot: Slot): string | undefined => offersAt(work)[slot]?.forbidden?.code;
const factsOf = (work: HallAtWork, slot: Slot) => offersAt(work)[slot]?.forbidden?.facts;

test('with nobody at the counter the primary action calls the next', () => {
  const work = new HallAtWork();
  work.waiting();
  expect(primary(work)).toBe('next');
  expect(why(work, 'next')).toBeUndefined();
});

test('while calling, the primary action starts the service', () => {
  expect(primary(new HallAtWork().called())).toBe('progress');
});

test('in service the primary action finishes and calls the next in one step', () => {
  const work = new HallAtWork().serving();
  work.waiting();
  expect(primary(work)).toBe('next');
  expect(offersAt(work).next?.does).toEqual({
    kind: 'give',
    command: { type: 'call-next', counterId: '5', finishCurrent: true },
  });
});

test('in service with nobody waiting the primary action finishes', () => {
  const work = new HallAtWork().serving();
  expect(primary(work)).toBe('progress');
  expect(why(work, 'next')).toBe('NOBODY_WAITING');
});

test('a paused counter has one thing to do: resume', () => {
  const work = new HallAtWork().done({ type: 'pause-counter', counterId: '5', reason: 'break', until: null });
  expect(primary(work)).toBe('presence');
  expect(why(work, 'presence')).toBeUndefined();
  expect(why(work, 'next')).toBe('COUNTER_PAUSED');
});

test('the same key starts a called ticket and finishes one in service', () => {
  const step = (work: HallAtWork) => offersAt(work).progress?.does;
  expect(step(new HallAtWork().called())).toMatchObject({ command: { type: 'start' } });
  expect(step(new HallAtWork().serving())).toMatchObject({ command: { type: 'finish' } });
});

test('absent says how many calls and seconds are missing, and counts down', () => {
  const work = new HallAtWork().called();
  expect(factsOf(work, 'absent')).toEqual({ callsLeft: 1, secondsLeft: 60 });
  work.done({ type: 'recall', counterId: '5' }).after(35_000);
  expect(factsOf(work, 'absent')).toEqual({ callsLeft: 0, secondsLeft: 25 });
  work.after(25_000);
  expect(why(work, 'absent')).toBeUndefined();
});

test('who has come can neither be recalled nor be absent', () => {
  const work = new HallAtWork().serving();
  expect(why(work, 'recall')).toBe('ALREADY_STARTED');
  expect(why(work, 'absent')).toBe('ALREADY_STARTED');
});

test('undo is offered for as long as the hall allows', () => {
  const work = new HallAtWork().called();
  expect(undoUntil(work.hall, '5')).toBe(work.now + minutes(1));
  expect(why(work.after(minutes(1)), 'undo')).toBeUndefined();
  expect(why(work.after(1), 'undo')).toBe('UNDO_TOO_LATE');
});

test('with a ticket in hand the counter is neither paused nor closed', () => {
  const work = new HallAtWork().serving();
  expect(why(work, 'presence')).toBe('COUNTER_BUSY');
  expect(why(work, 'close')).toBe('COUNTER_BUSY');
});

test('only a manager is offered to stop giving numbers', () => {
  const work = new HallAtWork();
  const { hall, counterId, now } = work;
  expect(offersAt(work).stopIssuing).toBeUndefined();
  expect(
    offersAt({ hall, counterId, now, by: { kind: 'staff', id: 'clerk', isManager: true } }).stopIssuing,
  ).toBeDefined();
});

const givenFrom: Readonly<Record<string, string>> = {
  'open-counter': 'the choice of a counter',
  'call-ticket': 'choose',
  park: 'park',
  transfer: 'transfer',
  requeue: 'requeue',
  uncall: 'uncall',
  'pause-counter': 'presence',
  'serve-without-ticket': 'walkIn',
  'return-parked': 'takeBack',
  'bring-back': 'bringBack',
  cancel: 'cancel',
  'change-priority': 'priority',
};

test('every step that a clerk may give has a key', () => {
  const paused = new HallAtWork().done({
    type: 'pause-counter',
    counterId: '5',
    reason: 'break',
    until: null,
  });
  const all: Offers[] = [new HallAtWork(), new HallAtWork().called(), new HallAtWork().serving(), paused].map(
    offersAt,
  );
  const given = all.flatMap((offers) =>
    Object.values(offers).flatMap(({ does }) => (does.kind === 'give' ? [does.command.type as string] : [])),
  );
  const steps = [...Object.keys(counterSteps), ...Object.keys(ticketSteps)];
  expect(steps.filter((step) => !given.includes(step) && givenFrom[step] === undefined)).toEqual([]);
});
