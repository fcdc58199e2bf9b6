import { expect, test } from 'vitest';
import { HallAtWork, minutes } from '../testing/a-hall.ts';
import { countersAtAGlance, servicesAtAGlance } from './hall-rows.ts';

const around = ({ hall }: HallAtWork) => ({ hall, centre: null, colleagues: { clerk: 'Lê Thu Hà' } });
const counterFive = (work: HallAtWork) => countersAtAGlance(around(work))[0];

test('a counter says who is there, with which ticket and since when', () => {
  const work = new HallAtWork().serving();
  const at = work.now;
  expect(counterFive(work.after(minutes(3)))).toMatchObject({
    ...{ id: '5', label: 'B-001', services: 'land' },
    clerk: { name: 'Lê Thu Hà', since: at, state: { kind: 'serving' } },
  });
});

test('a pause is told with its beginning, an empty counter as empty', () => {
  const work = new HallAtWork().done({ type: 'pause-counter', counterId: '5', reason: 'lunch', until: null });
  expect(counterFive(work)?.clerk?.state).toMatchObject({ kind: 'paused', reason: 'lunch', since: work.now });
  expect(countersAtAGlance(around(work))[1]?.clerk).toBeNull();
});

test('a service counts who waits, since when the longest does, and where somebody serves it', () => {
  const work = new HallAtWork();
  work.waiting();
  const first = work.now;
  work.after(minutes(2)).waiting();
  expect(servicesAtAGlance(around(work))).toMatchObject([
    { id: 'land', waiting: 2, waitingSince: first, manned: 1, stopped: null },
    { id: 'tax', waiting: 0, waitingSince: null, manned: 0 },
  ]);
});
