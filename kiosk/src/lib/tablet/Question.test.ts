import type { HallCommand } from '@sanh/domain';
import { expect, test } from 'vitest';
import { aHall, given, mondayMorning, takes } from '#lib/testing/a-hall.ts';
import { Question } from './Question.svelte.ts';

const counterId = '1';

/** A hall whose clock goes on. */
class Day {
  hall = aHall({ type: 'open-counter', counterId });
  now = mondayMorning;
  #commands = 0;

  done(command: HallCommand): this {
    this.hall = given(this.hall, command, `of day ${String(++this.#commands)}`, this.now);
    return this;
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  serves(): string {
    this.done(takes('civil'))
      .done({ type: 'call-next', counterId, finishCurrent: false })
      .done({ type: 'start', counterId });
    return this.hall.counters[counterId]?.ticketId ?? '';
  }
}

function served(day: Day): string {
  const ticketId = day.serves();
  day.after(60_000).done({ type: 'finish', counterId });
  return ticketId;
}

const look = (question: Question, day: Day): string | null => {
  question.look(day.hall, counterId, day.now);
  return question.asked?.ticketId ?? null;
};

test('asks as soon as a leg is finished, and closes by itself', () => {
  const [day, question] = [new Day(), new Question()];
  expect(look(question, day)).toBeNull();
  const label = served(day);
  expect(look(question, day)).toBe(label);
  day.after(44_000);
  expect(look(question, day)).toBe(label);
  day.after(1000);
  expect(look(question, day)).toBeNull();
});

test('gives time to whoever has begun to answer', () => {
  const [day, question] = [new Day(), new Question()];
  const label = served(day);
  look(question, day);
  day.after(40_000);
  question.touch(day.now);
  day.after(29_000);
  expect(look(question, day)).toBe(label);
  day.after(1000);
  expect(look(question, day)).toBeNull();
});

test('does not ask again what was answered or declined, but asks about the next one', () => {
  const [day, question] = [new Day(), new Question()];
  served(day);
  look(question, day);
  question.close();
  expect(look(question, day)).toBeNull();
  const next = served(day);
  expect(look(question, day)).toBe(next);
});

test('is gone when the finish is taken back, and comes again with the next finish', () => {
  const [day, question] = [new Day(), new Question()];
  const label = served(day);
  look(question, day);
  day.done({ type: 'undo', counterId });
  expect(look(question, day)).toBeNull();
  day.after(2000).done({ type: 'finish', counterId });
  expect(look(question, day)).toBe(label);
});

test('is gone when it has been rated on the phone, or somebody else is served', () => {
  for (const end of [
    (day: Day, ticketId: string) => day.done({ type: 'use-rating-right', ticketId, leg: 1 }),
    (day: Day) => day.serves(),
  ]) {
    const [day, question] = [new Day(), new Question()];
    served(day);
    look(question, day);
    end(day, question.asked!.ticketId);
    expect(look(question, day)).toBeNull();
  }
});

test('a tablet that starts late asks nobody who has long gone', () => {
  const [day, question] = [new Day(), new Question()];
  served(day);
  day.after(60_000);
  expect(look(question, day)).toBeNull();
});
