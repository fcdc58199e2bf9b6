import type { HallConfiguration } from '@sanh/domain';
import { expect, test } from 'vitest';
import { plannedDay } from './day-plan.ts';

const anOffice = (alwaysOpen = false): HallConfiguration => ({
  ...{
    version: 1,
    timeZone: 'Asia/Ho_Chi_Minh',
    series: [],
    services: [],
    counters: [],
    priorityClasses: [],
  },
  calendar: {
    weekly: {
      mon: [
        { fromMinute: 420, toMinute: 690 },
        { fromMinute: 810, toMinute: 1020 },
      ],
    },
    exceptions: [],
  },
  rules: {
    ...{ noShow: { minimumCalls: 1, minimumMs: 0 }, undoWithinMs: 0, parkAtMostMs: 0, appointmentLeadMs: 0 },
    ...{ issueBeforeOpeningMs: 1_800_000, closing: 'expire', alwaysOpen },
  },
});

/** 2026-03-02 is a Monday. */
const at = (local: string): number => Date.parse(`${local}+07:00`);

test.each([
  ['before numbers are given nothing is due', '2026-03-02T06:29', null],
  ['the day opens as soon as numbers may be given', '2026-03-02T06:30', { type: 'open', day: '2026-03-02' }],
  ['it stays open over the break', '2026-03-02T12:00', { type: 'open', day: '2026-03-02' }],
  ['those still waiting at closing time are served', '2026-03-02T18:59', { type: 'open', day: '2026-03-02' }],
  ['then it is closed', '2026-03-02T19:00', { type: 'close', day: '2026-03-02' }],
  ['a day left open is closed on the day after', '2026-03-03T09:00', { type: 'close', day: '2026-03-02' }],
])('%s', (_, local, step) => {
  expect(plannedDay(anOffice(), at(local))).toEqual(step);
});

test('a hall that is always open changes days at midnight', () => {
  expect(plannedDay(anOffice(true), at('2026-03-08T00:00'))).toEqual({ type: 'open', day: '2026-03-08' });
});
