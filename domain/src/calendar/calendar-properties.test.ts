import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, businessDayAt, instantOf, minuteOfDay, weekdayOf } from './local-time.ts';
import { type OpenHours, type OpeningCalendar, weekdays } from './opening-calendar.ts';
import { afterOpenTime, isOpenAt, openTimeBetween } from './opening.ts';

const timeZone = fc.constantFrom('Asia/Ho_Chi_Minh', 'Europe/Berlin', 'America/New_York', 'UTC');
const day = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays('1990-01-01', days));
const minute = fc.integer({ min: 0, max: 1439 });
const springMs = Date.parse('2026-03-20T00:00:00Z');
const instant = fc.integer({ min: springMs, max: springMs + 20 * 86_400_000 });

const hours: fc.Arbitrary<OpenHours> = fc
  .tuple(fc.integer({ min: 0, max: 1440 }), fc.integer({ min: 0, max: 1440 }))
  .map(([a, b]) => ({ fromMinute: Math.min(a, b), toMinute: Math.max(a, b) }));
const dayHours = fc.array(hours, { maxLength: 3 });
const exception = fc.record({
  date: fc.integer({ min: 0, max: 20 }).map((days) => addDays('2026-03-20', days)),
  kind: fc.constantFrom('off' as const, 'work' as const),
  hours: fc.option(dayHours, { nil: undefined }),
  note: fc.constant(''),
});
const calendar: fc.Arbitrary<OpeningCalendar> = fc.record({
  weekly: fc.record(Object.fromEntries(weekdays.map((name) => [name, dayHours]))),
  exceptions: fc.array(exception, { maxLength: 5 }),
});

describe('local time, for every zone and date', () => {
  it('the day of an instant made from a day is that day', () => {
    fc.assert(
      fc.property(timeZone, day, minute, (zone, date, at) => {
        expect(businessDayAt(zone, instantOf(zone, date, at))).toBe(date);
      }),
    );
  });

  it('an instant is never later than a second reading of its own local minute', () => {
    fc.assert(
      fc.property(timeZone, instant, (zone, atMs) => {
        const wholeMinute = Math.floor(atMs / 60_000) * 60_000;
        const again = instantOf(zone, businessDayAt(zone, atMs), minuteOfDay(zone, atMs));
        expect(again).toBeLessThanOrEqual(wholeMinute);
        expect(minuteOfDay(zone, again)).toBe(minuteOfDay(zone, atMs));
      }),
    );
  });

  it('days step one weekday at a time and back again', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -800, max: 800 }), (date, days) => {
        const there = addDays(date, days);
        expect(addDays(there, -days)).toBe(date);
        const turned = (weekdays.indexOf(weekdayOf(date)) + days + 7 * 800) % 7;
        expect(weekdays.indexOf(weekdayOf(there))).toBe(turned);
      }),
    );
  });
});

describe('open time, for every calendar', () => {
  it('adds up over any instant in between', () => {
    fc.assert(
      fc.property(calendar, timeZone, instant, instant, instant, (open, zone, ...instants) => {
        const [from, middle, to] = instants.sort((a, b) => a - b);
        const parts = openTimeBetween(open, zone, from, middle) + openTimeBetween(open, zone, middle, to);
        expect(parts).toBe(openTimeBetween(open, zone, from, to));
      }),
    );
  });

  it('has passed exactly at the instant after so much of it, and is unknown only if the day has less', () => {
    fc.assert(
      fc.property(
        calendar,
        timeZone,
        instant,
        fc.integer({ min: 1, max: 50_000_000 }),
        (open, zone, from, ms) => {
          const reached = afterOpenTime(open, zone, from, ms);
          const midnight = instantOf(zone, businessDayAt(zone, from), 1440);
          const left = openTimeBetween(open, zone, from, midnight);
          if (reached === null) expect(left).toBeLessThan(ms);
          else expect(openTimeBetween(open, zone, from, reached)).toBe(ms);
        },
      ),
    );
  });

  it('passes at an instant exactly if the centre is open then', () => {
    fc.assert(
      fc.property(calendar, timeZone, instant, (open, zone, atMs) => {
        expect(openTimeBetween(open, zone, atMs, atMs + 1)).toBe(isOpenAt(open, zone, atMs) ? 1 : 0);
      }),
    );
  });
});
