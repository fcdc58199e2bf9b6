import { describe, expect, it } from 'vitest';
import { addDays, businessDayAt, instantOf, minuteOfDay, weekdayOf } from './local-time.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const berlin = 'Europe/Berlin';

describe('the business day', () => {
  it.each([
    ['2026-03-09T16:59:59.999Z', hanoi, '2026-03-09', 1439],
    ['2026-03-09T17:00:00.000Z', hanoi, '2026-03-10', 0],
    ['2026-12-31T16:59:59.999Z', hanoi, '2026-12-31', 1439],
    ['2026-12-31T17:00:00.000Z', hanoi, '2027-01-01', 0],
    ['2028-02-28T17:00:00.000Z', hanoi, '2028-02-29', 0],
    ['2028-02-29T17:00:00.000Z', hanoi, '2028-03-01', 0],
    ['2026-02-28T17:00:00.000Z', hanoi, '2026-03-01', 0],
    ['2026-03-28T22:59:59.999Z', berlin, '2026-03-28', 1439],
    ['2026-03-28T23:00:00.000Z', berlin, '2026-03-29', 0],
    ['2026-03-29T00:59:59.999Z', berlin, '2026-03-29', 119],
    ['2026-03-29T01:00:00.000Z', berlin, '2026-03-29', 180],
    ['2026-03-29T22:00:00.000Z', berlin, '2026-03-30', 0],
    ['2026-10-25T00:59:59.999Z', berlin, '2026-10-25', 179],
    ['2026-10-25T01:00:00.000Z', berlin, '2026-10-25', 120],
    ['2026-10-25T22:59:59.999Z', berlin, '2026-10-25', 1439],
    ['1969-12-31T23:30:00.000Z', 'UTC', '1969-12-31', 1410],
    ['2026-03-09T18:20:00.000Z', 'Asia/Kathmandu', '2026-03-10', 5],
  ])('at %s in %s is %s, minute %i', (at, timeZone, day, minute) => {
    expect(businessDayAt(timeZone, Date.parse(at))).toBe(day);
    expect(minuteOfDay(timeZone, Date.parse(at))).toBe(minute);
  });

  it('stays right when calls jump between zones and days', () => {
    const atMs = Date.parse('2026-03-09T20:00:00Z');
    const asked = [hanoi, berlin, hanoi, 'America/New_York'].map((zone) => businessDayAt(zone, atMs));
    expect(asked).toEqual(['2026-03-10', '2026-03-09', '2026-03-10', '2026-03-09']);
  });

  it('refuses a zone that does not exist', () => {
    expect(() => businessDayAt('Asia/Nowhere', 0)).toThrow(RangeError);
  });
});

describe('the instant of a local minute', () => {
  it.each([
    [hanoi, '2026-03-10', 0, '2026-03-09T17:00:00.000Z'],
    [hanoi, '2026-03-10', 450, '2026-03-10T00:30:00.000Z'],
    [hanoi, '2026-03-10', 1440, '2026-03-10T17:00:00.000Z'],
    [hanoi, '2028-02-29', 720, '2028-02-29T05:00:00.000Z'],
    [berlin, '2026-03-29', 119, '2026-03-29T00:59:00.000Z'],
    [berlin, '2026-03-29', 180, '2026-03-29T01:00:00.000Z'],
    [berlin, '2026-10-25', 119, '2026-10-24T23:59:00.000Z'],
    [berlin, '2026-10-25', 180, '2026-10-25T02:00:00.000Z'],
  ])('in %s on %s minute %i is %s', (timeZone, day, minute, instant) => {
    expect(new Date(instantOf(timeZone, day, minute)).toISOString()).toBe(instant);
  });

  it.each([120, 150, 179])(
    'that summer time skips (minute %i) is the first instant after the gap',
    (minute) => {
      const instant = instantOf(berlin, '2026-03-29', minute);
      expect(new Date(instant).toISOString()).toBe('2026-03-29T01:00:00.000Z');
    },
  );

  it.each([
    [120, '2026-10-25T00:00:00.000Z'],
    [179, '2026-10-25T00:59:00.000Z'],
  ])('that winter time repeats (minute %i) is the first of the two', (minute, instant) => {
    expect(new Date(instantOf(berlin, '2026-10-25', minute)).toISOString()).toBe(instant);
  });

  it('is the start of the day where summer time skips midnight itself', () => {
    const instant = instantOf('Africa/Cairo', '2026-04-24', 0);
    expect(new Date(instant).toISOString()).toBe('2026-04-23T22:00:00.000Z');
    expect(minuteOfDay('Africa/Cairo', instant)).toBe(60);
  });

  it('is the first instant after a date that the zone left out', () => {
    const instant = instantOf('Pacific/Apia', '2011-12-30', 600);
    expect(new Date(instant).toISOString()).toBe('2011-12-30T10:00:00.000Z');
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-09', 'mon'],
    ['2026-03-15', 'sun'],
    ['2028-02-29', 'tue'],
    ['1969-12-31', 'wed'],
  ])('the weekday of %s is %s', (day, weekday) => {
    expect(weekdayOf(day)).toBe(weekday);
  });

  it.each([
    ['2026-01-31', 1, '2026-02-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2027-01-01', -1, '2026-12-31'],
    ['2028-02-28', 1, '2028-02-29'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2028-02-29', 366, '2029-03-01'],
    ['2026-03-28', 2, '2026-03-30'],
    ['2026-03-28', 0, '2026-03-28'],
  ])('%s and %i days is %s', (day, days, expected) => {
    expect(addDays(day, days)).toBe(expected);
  });
});
