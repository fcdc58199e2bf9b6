import { expect, test } from 'vitest';
import { HallAtWork } from '../testing/a-hall.ts';
import { queueRows, rowsMatching } from './queue-rows.ts';

const aQueue = () => {
  const work = new HallAtWork();
  for (let count = 0; count < 21; count++) work.waiting(count === 2 ? 'elderly' : null);
  return queueRows(work.hall, '5', work.now);
};
const labels = (typed: string): string[] => rowsMatching(aQueue(), typed).map(({ ticket }) => ticket.label);

test('the queue stands in calling order, each place with its reason', () => {
  const [first, second] = aQueue();
  expect([first?.ticket.label, first?.why.rule, first?.why.passedOverCount]).toEqual([
    'B-003',
    'priority',
    2,
  ]);
  expect([second?.ticket.label, second?.why.rule]).toEqual(['B-001', 'ordinary-due']);
});

test('a ticket is found by its figures alone, without the zeros', () => {
  expect(labels('21')).toEqual(['B-021']);
  expect(labels('007')).toEqual(['B-007']);
});

test('a ticket is found by its whole label, however it is typed', () => {
  expect(labels('b-021')).toEqual(['B-021']);
  expect(labels('B21')).toEqual(['B-021']);
});

test('what is no number of this line finds nothing', () => {
  expect(labels('A-021')).toEqual([]);
  expect(labels('99')).toEqual([]);
});

test('nothing typed leaves the whole line', () => {
  expect(labels('')).toHaveLength(21);
});
