import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessDayAt } from '../calendar/local-time.ts';
import { isOpenAt, openIntervalsOn } from '../calendar/opening.ts';
import { anOfficeCalendar } from '../calendar/testing/an-office-calendar.ts';
import type { BookHours, BookRules } from './book-rules.ts';
import { freeSlots, isOffered, slotsOn } from './slots.ts';

const minuteMs = 60_000;
const hours: BookHours = {
  ...{ calendar: anOfficeCalendar(), timeZone: 'Asia/Ho_Chi_Minh', alwaysOpen: false },
};
const someRules = (changes: Partial<BookRules> = {}): BookRules => ({
  ...{ slotMs: 30 * minuteMs, perSlot: 4, daysAhead: 7, noticeMs: 0 },
  ...{ checkInMs: 30 * minuteMs, graceMs: 15 * minuteMs, ...changes },
});
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const clock = (ms: number) => new Date(ms + 7 * 3_600_000).toISOString().slice(11, 16);
const nobody: ReadonlyMap<number, number> = new Map();

describe('the slots of a day', () => {
  it('begin at each opening and leave the lunch break out', () => {
    const slots = slotsOn(someRules(), hours, '2026-03-10', 0).map(clock);
    expect([slots[0], slots[7], slots[8], slots.at(-1), slots.length]).toEqual([
      ...['07:30', '11:00', '13:00', '16:30', 16],
    ]);
  });

  it('never reach over a closing: what is left of an hour is no slot', () => {
    const slots = slotsOn(someRules({ slotMs: 45 * minuteMs }), hours, '2026-03-10', 0).map(clock);
    expect(slots).toEqual([
      ...['07:30', '08:15', '09:00', '09:45', '10:30'],
      ...['13:00', '13:45', '14:30', '15:15', '16:00'],
    ]);
  });

  it.each([
    ['2026-03-15', 0, 'a Sunday has none'],
    ['2026-09-02', 0, 'a holiday has none'],
    ['2026-08-22', 16, 'a swap Saturday has Monday’s'],
  ])('on %s are %i: %s', (day, length) => {
    expect(slotsOn(someRules(), hours, day, 0)).toHaveLength(length);
  });

  it('of a demonstration that never closes fill the hours to come, and later ones are as the centre opens', () => {
    const demonstration = { ...hours, alwaysOpen: true };
    const slots = (day: string) =>
      slotsOn(someRules(), demonstration, day, at('2026-03-15 20:10')).map(clock);
    expect(slots('2026-03-15')).toHaveLength(48);
    expect(slots('2026-03-16').slice(0, 2)).toEqual(['00:00', '00:30']);
    expect(slots('2026-03-16').slice(15, 18)).toEqual(['07:30', '08:00', '08:30']);
    expect(slots('2026-03-17')[0]).toBe('07:30');
  });
});

describe('a slot', () => {
  it.each([
    ['2026-03-10 08:00', true, 'is offered'],
    ['2026-03-10 07:30', true, 'that begins this minute still is'],
    ['2026-03-10 08:15', false, 'of another beginning is none'],
    ['2026-03-10 12:00', false, 'in the lunch break is none'],
    ['2026-03-09 16:30', false, 'of yesterday is over'],
    ['2026-03-17 16:30', true, 'of the last day is offered'],
    ['2026-03-18 07:30', false, 'of the day after it is too far'],
  ])('%s: %s, because one that %s', (local, expected) => {
    expect(isOffered(someRules(), hours, at(local), at('2026-03-10 07:30'))).toBe(expected);
  });

  it('is no longer offered once there is less notice than the centre asks for', () => {
    const rules = someRules({ noticeMs: 60 * minuteMs });
    const offered = (now: string) => isOffered(rules, hours, at('2026-03-10 09:00'), at(now));
    expect([offered('2026-03-10 08:00'), offered('2026-03-10 08:01')]).toEqual([true, false]);
  });

  it('is free while fewer than it takes have booked it', () => {
    const taken = new Map([
      [at('2026-03-10 08:00'), 3],
      [at('2026-03-10 08:30'), 4],
    ]);
    const [today] = freeSlots(someRules({ daysAhead: 0 }), hours, taken, at('2026-03-10 07:45'));
    expect(today?.slots.slice(0, 2)).toEqual([
      { at: at('2026-03-10 08:00'), free: 1 },
      { at: at('2026-03-10 09:00'), free: 4 },
    ]);
  });

  it('that more have booked than it now takes is not free', () => {
    const taken = new Map([[at('2026-03-10 16:30'), 6]]);
    expect(freeSlots(someRules({ daysAhead: 0 }), hours, taken, at('2026-03-10 16:15'))).toEqual([]);
  });

  it('on the next opening day stands after today’s', () => {
    const days = freeSlots(someRules({ daysAhead: 4 }), hours, nobody, at('2026-03-13 16:45'));
    expect(days.map(({ day }) => day)).toEqual(['2026-03-16', '2026-03-17']);
  });
});

const rulesOfAnyKind: fc.Arbitrary<BookRules> = fc
  .record({
    slotMs: fc.integer({ min: 5, max: 120 }).map((minutes) => minutes * minuteMs),
    perSlot: fc.integer({ min: 1, max: 6 }),
    daysAhead: fc.integer({ min: 0, max: 10 }),
    noticeMs: fc.integer({ min: 0, max: 300 }).map((minutes) => minutes * minuteMs),
  })
  .map((rules) => someRules(rules));
const someTime = fc.integer({ min: at('2026-08-18 00:00'), max: at('2026-09-08 00:00') });
const someBookings = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 0, max: 8 })))
  .map((pairs) => (slots: readonly number[]) => new Map(pairs.map(([n, taken]) => [slots[n] ?? 0, taken])));

describe('for all rules and times', () => {
  it('every free slot is offered, open to its end, and takes at least one and never more than the rules say', () => {
    fc.assert(
      fc.property(rulesOfAnyKind, someTime, someBookings, (rules, now, booked) => {
        const all = freeSlots(rules, hours, nobody, now).flatMap(({ slots }) => slots);
        const taken = booked(all.map((slot) => slot.at));
        for (const { day, slots } of freeSlots(rules, hours, taken, now)) {
          for (const { at: from, free } of slots) {
            expect(isOffered(rules, hours, from, now)).toBe(true);
            expect(businessDayAt(hours.timeZone, from)).toBe(day);
            expect(free).toBe(rules.perSlot - (taken.get(from) ?? 0));
            expect(free).toBeGreaterThan(0);
            for (const ms of [from, from + rules.slotMs - 1])
              expect(isOpenAt(hours.calendar, hours.timeZone, ms)).toBe(true);
          }
        }
      }),
    );
  });

  it('what is offered is exactly what is free while nobody has booked', () => {
    fc.assert(
      fc.property(rulesOfAnyKind, someTime, someTime, (rules, now, near) => {
        const day = businessDayAt(hours.timeZone, near);
        const listed = freeSlots(rules, hours, nobody, now).find((one) => one.day === day)?.slots ?? [];
        const offered = slotsOn(rules, hours, day, near).filter((slot) => isOffered(rules, hours, slot, now));
        expect(listed.map((slot) => slot.at)).toEqual(offered);
      }),
    );
  });

  it('slots neither overlap nor leave a whole slot of open time unused', () => {
    fc.assert(
      fc.property(rulesOfAnyKind, someTime, (rules, near) => {
        const day = businessDayAt(hours.timeZone, near);
        const slots = slotsOn(rules, hours, day, near);
        slots
          .slice(1)
          .forEach((slot, n) => expect(slot - (slots[n] ?? 0)).toBeGreaterThanOrEqual(rules.slotMs));
        const whole = openIntervalsOn(hours.calendar, hours.timeZone, day).map(({ fromMs, toMs }) =>
          Math.floor((toMs - fromMs) / rules.slotMs),
        );
        expect(slots).toHaveLength(whole.reduce((sum, one) => sum + one, 0));
      }),
    );
  });
});
