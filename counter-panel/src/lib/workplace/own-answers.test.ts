import { decide, evolve, type RecordedEvent } from '@sanh/domain';
import { expect, test } from 'vitest';
import { HallAtWork } from '../testing/a-hall.ts';
import { afterAnswer } from './own-answers.ts';

function anAnswer(work: HallAtWork): readonly RecordedEvent[] {
  const command = { type: 'start', counterId: '5' } as const;
  const decision = decide(work.hall, { id: 'start', by: work.by, command }, work.now);
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.value.map((event, index) => ({
    version: work.hall.version + 1 + index,
    at: work.now,
    event,
  }));
}

test('an answer is shown at once, as the push will show it', () => {
  const work = new HallAtWork().called();
  const events = anAnswer(work);
  expect(afterAnswer(work.hall, events)).toEqual(events.reduce(evolve, work.hall));
});

test('an answer that the push has overtaken changes nothing', () => {
  const work = new HallAtWork().called();
  const events = anAnswer(work);
  const pushed = events.reduce(evolve, work.hall);
  expect(afterAnswer(pushed, events)).toBe(pushed);
});

test('an answer with events missing before it is not guessed at', () => {
  const work = new HallAtWork().called();
  const late = anAnswer(work).map((event) => ({ ...event, version: event.version + 1 }));
  expect(afterAnswer(work.hall, late)).toBeNull();
});
