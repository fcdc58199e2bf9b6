import type { Person } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { PersonQuestion } from './PersonQuestion.svelte.ts';

const then = vi.fn<(person: Person) => void>();
let question: PersonQuestion;
beforeEach(() => {
  then.mockReset();
  question = new PersonQuestion();
  question.ask(then);
});

const type = (digits: string): void => Array.from(digits).forEach((digit) => question.press(digit));

it('goes on with twelve digits, and keeps none of them', () => {
  type('05609900000');
  question.confirm();
  expect(then).not.toHaveBeenCalled();
  type('123');
  question.confirm();
  expect(then).toHaveBeenCalledExactlyOnceWith({ kind: 'number', idNumber: '056099000001' });
  expect([question.digits, question.isOpen]).toEqual(['', false]);
});

it('is answered once, however often the card is read', () => {
  const card = { kind: 'number', idNumber: '056099000001' } as const;
  expect([question.answer(card), question.answer(card)]).toEqual([true, false]);
  expect(then).toHaveBeenCalledOnce();
});

it('without a card goes on or sends to the desk, as the centre says', () => {
  question.withoutCard('desk');
  expect([then.mock.calls.length, question.state.kind]).toEqual([0, 'to-desk']);
  question.withoutCard('allow');
  expect(then).toHaveBeenCalledExactlyOnceWith({ kind: 'no-card' });
});

it('that was closed takes no answer any more', () => {
  type('0560');
  question.close();
  expect([question.answer({ kind: 'no-card' }), question.digits]).toEqual([false, '']);
  expect(then).not.toHaveBeenCalled();
});
