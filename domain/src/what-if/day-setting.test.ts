import { expect, test } from 'vitest';
import { aConfiguration, aCounter, minutes } from '../hall/testing/a-configuration.ts';
import { aHallDay, type HallDay } from '../hall/testing/a-hall-day.ts';
import { settingOf } from './day-setting.ts';
import { observed } from './testing/replayed.ts';

const two = { counters: [aCounter('1', ['birth']), aCounter('2', ['land'])] };
const closed = (day: HallDay) => {
  day.done({ type: 'close-day', policy: 'expire' });
  return settingOf(observed(day.log));
};
/** Minutes since the day opened. */
const hours = (day: HallDay, counterId: string) =>
  closed(day)
    .counters.find((one) => one.counterId === counterId)
    ?.open.map(({ fromMs, toMs }) => [fromMs, toMs].map((at) => (at - (day.log[0]?.at ?? 0)) / minutes(1)));

test('a counter was open from its opening to its closing, breaks included; one that never opened, not', () => {
  const day = aHallDay(two, ['1']);
  day.after(minutes(60)).done({ type: 'pause-counter', counterId: '1', reason: 'lunch', until: null });
  day.after(minutes(30)).done({ type: 'resume-counter', counterId: '1' });
  day.after(minutes(30)).done({ type: 'close-counter', counterId: '1' });
  expect(hours(day, '1')).toEqual([[0, 120]]);
  expect(closed(aHallDay(two, ['1'])).counters.map(({ open }) => open.length)).toEqual([1, 0]);
});

test('two turns of a counter stand apart, and one that was taken over within two minutes is one', () => {
  const day = aHallDay(two, ['1']);
  for (const pause of [1, 45]) {
    day.after(minutes(60)).done({ type: 'close-counter', counterId: '1' });
    day.after(minutes(pause)).done({ type: 'open-counter', counterId: '1' });
  }
  day.after(minutes(10));
  expect(hours(day, '1')).toEqual([
    [0, 121],
    [166, 176],
  ]);
});

test('a counter and a service that came with a configuration of the day are among those that can be changed', () => {
  const day = aHallDay(two, ['1']);
  const configuration = aConfiguration({ version: 2, counters: [...two.counters, aCounter('3', ['birth'])] });
  day.done({ type: 'publish-configuration', configuration });
  const { counters, services } = closed(day);
  expect(counters.map(({ counterId }) => counterId)).toEqual(['1', '2', '3']);
  expect(services).toEqual(configuration.services.map(({ id }) => id));
});
