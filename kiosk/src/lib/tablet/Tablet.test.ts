import type { Client } from '@sanh/contract';
import type { HallCommand } from '@sanh/domain';
import { beforeEach, expect, test, vi } from 'vitest';
import { Rating } from '#lib/rate/Rating.svelte.ts';
import type { SaidOutbox } from '#lib/rate/SaidOutbox.ts';
import { aCentre, aHall, given, mondayMorning, takes } from '#lib/testing/a-hall.ts';
import { Tablet } from './Tablet.svelte.ts';

const counterId = '1';
const say = vi.fn<SaidOutbox['say']>();
const comments = (): readonly unknown[] =>
  say.mock.calls.map(([, { body }]) => ('comment' in body ? body.comment : undefined));
const levels = (): readonly string[] =>
  say.mock.calls.map(([, { body }]) => ('level' in body ? body.level : ''));

/** A counter with its tablet, whose clock goes on. */
class Desk {
  readonly tablet: Tablet;
  hall = aHall({ type: 'open-counter', counterId });
  now = mondayMorning;
  #commands = 0;

  constructor(needsReason: boolean) {
    const centre = { ...aCentre, ratings: { ...aCentre.ratings, needsReason } };
    const client = { ratingOffer: vi.fn<Client['ratingOffer']>() };
    this.tablet = new Tablet(new Rating(client, { say }, () => ({ centre, now: this.now })));
  }

  done(command: HallCommand): this {
    this.hall = given(this.hall, command, `of desk ${String(++this.#commands)}`, this.now);
    return this.look();
  }

  after(ms: number): this {
    this.now += ms;
    return this.look();
  }

  look(): this {
    this.tablet.look({ hall: this.hall, counterId, now: this.now });
    return this;
  }

  serves(): this {
    this.done(takes('civil')).done({ type: 'call-next', counterId, finishCurrent: false });
    return this.done({ type: 'start', counterId }).after(60_000).done({ type: 'finish', counterId });
  }
}

beforeEach(() => {
  say.mockReset().mockResolvedValue({ kind: 'counted' });
});

test('a face alone is an answer, sent once however often it is touched', () => {
  const desk = new Desk(false).serves();
  desk.tablet.choose('satisfied', desk.now);
  desk.tablet.choose('satisfied', desk.now);
  expect(levels()).toEqual(['satisfied']);
});

test('whoever is let down is asked why first, and counts without a reason when the time is up', () => {
  const desk = new Desk(false).serves();
  desk.tablet.choose('dissatisfied', desk.now);
  expect(levels()).toEqual([]);
  desk.after(60_000);
  expect(levels()).toEqual(['dissatisfied']);
});

test('where a reason is needed, a face without one does not count', () => {
  const desk = new Desk(true).serves();
  desk.tablet.choose('dissatisfied', desk.now);
  desk.after(60_000);
  expect([levels(), desk.tablet.rating.state.kind]).toEqual([[], 'none']);
});

test('a face that was touched counts when somebody else is served, and not when the finish is taken back', () => {
  const next = new Desk(false).serves();
  next.tablet.choose('dissatisfied', next.now);
  next.done(takes('civil')).done({ type: 'call-next', counterId, finishCurrent: false });
  next.done({ type: 'start', counterId });
  expect(levels()).toEqual(['dissatisfied']);

  const undone = new Desk(false).serves();
  undone.tablet.choose('dissatisfied', undone.now);
  undone.done({ type: 'undo', counterId });
  expect([levels(), undone.tablet.rating.state.kind]).toEqual([['dissatisfied'], 'none']);
});

test('whoever declines has said nothing, and is not asked again', () => {
  const desk = new Desk(false).serves();
  desk.tablet.decline();
  desk.after(1000);
  expect([levels(), desk.tablet.rating.state.kind]).toEqual([[], 'none']);
});

test('own words go with the answer of whoever sends them', async () => {
  const desk = new Desk(true).serves();
  desk.tablet.choose('dissatisfied', desk.now);
  desk.tablet.rating.text.value = 'Chờ lâu';
  await desk.tablet.rating.send();
  expect([levels(), comments()]).toEqual([['dissatisfied'], ['Chờ lâu']]);
});

test('words that nobody sent are gone when the time is up: the face counts where it needs no reason', () => {
  const free = new Desk(false).serves();
  free.tablet.choose('dissatisfied', free.now);
  free.tablet.rating.isWriting = true;
  free.tablet.rating.text.value = 'Chờ l';
  free.after(60_000);
  expect([levels(), comments(), free.tablet.rating.text.value]).toEqual([['dissatisfied'], [null], '']);

  say.mockClear();
  const asked = new Desk(true).serves();
  asked.tablet.choose('dissatisfied', asked.now);
  asked.tablet.rating.text.value = 'Chờ l';
  asked.after(60_000);
  expect([levels(), asked.tablet.rating.text.value, asked.tablet.rating.state.kind]).toEqual([
    [],
    '',
    'none',
  ]);
});

test('whoever is writing is given the time for it', () => {
  const desk = new Desk(false).serves();
  desk.tablet.choose('dissatisfied', desk.now);
  for (let second = 0; second < 60; second += 10) {
    desk.after(10_000);
    desk.tablet.touch(desk.now);
  }
  expect([levels(), desk.tablet.rating.state.kind]).toEqual([[], 'faces']);
});
