import { ticketBookOf, type Hall, type Ticket } from '@sanh/domain';
import { expect, it } from 'vitest';
import { liveTickets } from './live-tickets.ts';

const aTicket = (label: string, state = 'waiting') => ({ id: `2026-11-23.${label}`, label, state }) as Ticket;
const tickets = ticketBookOf([
  aTicket('B-017'),
  aTicket('A-017'),
  aTicket('A-018', 'serving'),
  aTicket('A-170'),
  aTicket('A-016', 'ended'),
]);
const found = (typed: string) => liveTickets({ tickets } as Hall, typed).map(({ label }) => label);

it.each([
  ['17', ['A-017', 'B-017']],
  ['a-01', ['A-017', 'A-018']],
  ['A017', ['A-017']],
  ['16', []],
  ['', ['A-017', 'A-018', 'A-170', 'B-017']],
])('by %j finds the live ones %j', (typed, labels) => {
  expect(found(typed)).toEqual(labels);
});
