import type { Hall, Ticket } from '@sanh/domain';
import { expect, test } from 'vitest';
import { ticketIn } from '@sanh/domain';
import { aConfiguration } from '../halls/testing/a-hall.ts';
import { hallWith } from '../troubles/testing/a-hall-with.ts';
import { dueNotice, ticketTold } from './due-notices.ts';

const never = { ahead: -1, minutes: 0 };
const waiting = hallWith(aConfiguration(), ['waiting', 'waiting', 'waiting']);
const ticketAt = (hall: Hall, label: string): Ticket => {
  const ticket = ticketIn(hall, `${hall.day ?? ''}.${label}`);
  if (ticket === undefined) throw new Error(label);
  return ticket;
};

test.each([
  ['A-001', 0, 'near'],
  ['A-002', 0, undefined],
  ['A-002', 1, 'near'],
  ['A-003', 1, undefined],
  ['A-003', 2, 'near'],
])('%s is near at %i ahead: %s', (label, ahead, kind) => {
  const told = dueNotice(waiting, ticketAt(waiting, label), { ahead, minutes: 0 }, 0);
  expect(told?.kind).toBe(kind);
});

test('a number whose wait nobody can tell is near by the people ahead alone', () => {
  expect(dueNotice(waiting, ticketAt(waiting, 'A-003'), { ...never, minutes: 600 }, 0)).toBeNull();
});

test('whoever has left, or stands at no counter and in no line, is told nothing', () => {
  const hall = hallWith(aConfiguration(), ['ended', 'waiting']);
  expect(dueNotice(hall, ticketAt(hall, 'A-001'), { ahead: 9, minutes: 9 }, 0)).toBeNull();
});

test('a notice holds only while the ticket stands as it says', () => {
  const { id, leg } = ticketAt(waiting, 'A-001');
  expect(ticketTold(waiting, id, { kind: 'near', leg })?.id).toBe(id);
  expect(ticketTold(waiting, id, { kind: 'near', leg: leg + 1 })).toBeNull();
  expect(ticketTold(waiting, id, { kind: 'turn', leg, calledAt: 1 })).toBeNull();
  expect(ticketTold(waiting, 'no such', { kind: 'near', leg })).toBeNull();
});
