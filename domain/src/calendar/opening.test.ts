import { describe, expect, it } from 'vitest';
import {
  afterOpenTime,
  closingTimeAt,
  isOpenAt,
  isOpeningDay,
  nextOpeningAfter,
  openIntervalsOn,
  openTimeBetween,
} from './opening.ts';
import { anOfficeCalendar } from './testing/an-office-calendar.ts';

const hanoi = 'Asia/Ho_Chi_Minh';
const berlin = 'Europe/Berlin';
const calendar = anOfficeCalendar();
const hourMs = 3_600_000;

const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const orNull = (local: string | null) => (local === null ? null : at(local));

describe('an opening day', () => {
  it.each([
    ['2026-08-21', true, 'a Friday'],
    ['2026-08-22', true, 'a swap Saturday'],
    ['2026-08-23', false, 'a Sunday'],
    ['2026-08-29', false, 'an ordinary Saturday'],
    ['2026-09-02', false, 'a holiday on a Wednesday'],
    ['2026-09-03', true, 'the day after the holiday'],
    ['2028-02-29', true, 'a leap day on a Tuesday'],
  ])('%s is one: %s, being %s', (day, expected) => {
    expect(isOpeningDay(calendar, day)).toBe(expected);
    expect(openIntervalsOn(calendar, hanoi, day).length > 0).toBe(expected);
  });
});

describe('open intervals', () => {
  it('leave out the lunch break', () => {
    expect(openIntervalsOn(calendar, hanoi, '2026-03-10')).toEqual([
      { fromMs: at('2026-03-10 07:30'), toMs: at('2026-03-10 11:30') },
      { fromMs: at('2026-03-10 13:00'), toMs: at('2026-03-10 17:00') },
    ]);
  });

  it("of a swap day without hours are Monday's", () => {
    expect(openIntervalsOn(calendar, hanoi, '2026-08-22')).toEqual([
      { fromMs: at('2026-08-22 07:30'), toMs: at('2026-08-22 11:30') },
      { fromMs: at('2026-08-22 13:00'), toMs: at('2026-08-22 17:00') },
    ]);
  });

  it('of a swap day with hours are those', () => {
    const hours = [{ fromMinute: 480, toMinute: 600 }];
    const swapped = anOfficeCalendar({ exceptions: [{ date: '2026-08-22', kind: 'work', hours, note: '' }] });
    expect(openIntervalsOn(swapped, hanoi, '2026-08-22')).toEqual([
      { fromMs: at('2026-08-22 08:00'), toMs: at('2026-08-22 10:00') },
    ]);
  });

  it('are in order and joined where hours overlap or touch, and never empty', () => {
    const mon = [
      { fromMinute: 840, toMinute: 900 },
      { fromMinute: 480, toMinute: 600 },
      { fromMinute: 540, toMinute: 570 },
      { fromMinute: 600, toMinute: 660 },
      { fromMinute: 1000, toMinute: 1000 },
    ];
    expect(openIntervalsOn(anOfficeCalendar({ weekly: { mon } }), hanoi, '2026-03-09')).toEqual([
      { fromMs: at('2026-03-09 08:00'), toMs: at('2026-03-09 11:00') },
      { fromMs: at('2026-03-09 14:00'), toMs: at('2026-03-09 15:00') },
    ]);
  });

  it.each([
    ['2026-03-29', 23],
    ['2026-10-25', 25],
    ['2026-03-28', 24],
  ])('of a whole day in Berlin on %s last %i hours', (day, hours) => {
    const allDay = [{ fromMinute: 0, toMinute: 1440 }];
    const everyDay = anOfficeCalendar({ weekly: { sat: allDay, sun: allDay } });
    const [open] = openIntervalsOn(everyDay, berlin, day);
    expect((open!.toMs - open!.fromMs) / hourMs).toBe(hours);
  });
});

describe('the centre', () => {
  it.each([
    ['2026-03-10 07:29', false],
    ['2026-03-10 07:30', true],
    ['2026-03-10 11:29', true],
    ['2026-03-10 11:30', false],
    ['2026-03-10 12:59', false],
    ['2026-03-10 13:00', true],
    ['2026-03-10 17:00', false],
    ['2026-03-10 00:00', false],
    ['2026-09-02 09:00', false],
    ['2026-08-22 09:00', true],
    ['2026-08-29 09:00', false],
  ])('at %s is open: %s', (local, expected) => {
    expect(isOpenAt(calendar, hanoi, at(local))).toBe(expected);
  });

  it('that never closes is open on both sides of midnight', () => {
    const allDay = [{ fromMinute: 0, toMinute: 1440 }];
    const always = anOfficeCalendar({ weekly: { mon: allDay, tue: allDay } });
    expect(isOpenAt(always, hanoi, at('2026-03-10 00:00') - 1)).toBe(true);
    expect(isOpenAt(always, hanoi, at('2026-03-10 00:00'))).toBe(true);
    expect(openTimeBetween(always, hanoi, at('2026-03-09 23:00'), at('2026-03-10 01:00'))).toBe(2 * hourMs);
  });
});

describe('open time', () => {
  it.each([
    ['2026-03-10 08:00', '2026-03-10 09:00', 1, 'within a morning'],
    ['2026-03-10 11:00', '2026-03-10 13:30', 1, 'without the lunch break'],
    ['2026-03-10 11:30', '2026-03-10 13:00', 0, 'during the lunch break'],
    ['2026-03-10 16:00', '2026-03-11 08:30', 2, 'without the night'],
    ['2026-03-31 16:00', '2026-04-01 08:30', 2, 'over the end of a month'],
    ['2026-12-31 16:00', '2027-01-01 08:30', 2, 'over the end of a year'],
    ['2028-02-28 16:00', '2028-03-01 08:30', 10, 'over a leap day'],
    ['2026-03-13 16:00', '2026-03-16 08:30', 2, 'without the weekend'],
    ['2026-08-28 16:00', '2026-09-03 08:30', 2, 'without the holidays'],
    ['2026-08-21 16:00', '2026-08-24 08:30', 10, 'with the swap Saturday'],
    ['2026-03-10 09:00', '2026-03-10 08:00', 0, 'backwards'],
  ])('from %s to %s is %d hours, %s', (from, to, hours) => {
    expect(openTimeBetween(calendar, hanoi, at(from), at(to))).toBe(hours * hourMs);
  });
});

describe('the closing time', () => {
  it.each([
    ['2026-03-10 00:00', '2026-03-10 17:00'],
    ['2026-03-10 12:00', '2026-03-10 17:00'],
    ['2026-03-10 23:59', '2026-03-10 17:00'],
    ['2026-09-02 09:00', null],
    ['2026-08-22 09:00', '2026-08-22 17:00'],
  ])('at %s is %s', (local, closing) => {
    expect(closingTimeAt(calendar, hanoi, at(local))).toBe(orNull(closing));
  });
});

describe('the next opening', () => {
  it.each([
    ['2026-03-10 00:00', '2026-03-10 07:30'],
    ['2026-03-10 07:30', '2026-03-10 13:00'],
    ['2026-03-10 12:00', '2026-03-10 13:00'],
    ['2026-03-10 13:00', '2026-03-11 07:30'],
    ['2026-03-13 18:00', '2026-03-16 07:30'],
    ['2026-08-21 18:00', '2026-08-22 07:30'],
    ['2026-08-28 18:00', '2026-09-03 07:30'],
    ['2026-12-31 18:00', '2027-01-01 07:30'],
  ])('after %s is %s', (local, opening) => {
    expect(nextOpeningAfter(calendar, hanoi, at(local))).toBe(at(opening));
  });

  it.each([
    ['2026-05-09', '2026-05-09 07:30'],
    ['2026-05-10', null],
  ])('on %s, seen from 60 days before 9 May, is %s', (date, opening) => {
    const once = anOfficeCalendar({
      weekly: {},
      exceptions: [{ date, kind: 'work', hours: [{ fromMinute: 450, toMinute: 690 }], note: '' }],
    });
    expect(nextOpeningAfter(once, hanoi, at('2026-03-10 23:59'))).toBe(orNull(opening));
  });
});

describe('the instant after some open time', () => {
  it.each<[string, number, string | null, string]>([
    ['2026-03-10 08:00', 60, '2026-03-10 09:00', 'is in the same morning'],
    ['2026-03-10 11:00', 60, '2026-03-10 13:30', 'skips the lunch break'],
    ['2026-03-10 12:00', 15, '2026-03-10 13:15', 'counts from the end of the break'],
    ['2026-03-10 06:00', 15, '2026-03-10 07:45', 'counts from the opening'],
    ['2026-03-10 11:00', 30, '2026-03-10 11:30', 'may be the start of the break'],
    ['2026-03-10 16:00', 60, '2026-03-10 17:00', 'may be the closing time'],
    ['2026-03-10 16:00', 61, null, 'is unknown when the day ends before'],
    ['2026-03-10 18:00', 0, null, 'is unknown after closing'],
    ['2026-09-02 09:00', 5, null, 'is unknown on a holiday'],
    ['2026-08-22 11:20', 20, '2026-08-22 13:10', 'exists on a swap Saturday'],
    ['2026-03-10 12:00', 0, '2026-03-10 13:00', 'is the next opening when nothing is left'],
    ['2026-03-10 09:00', 0, '2026-03-10 09:00', 'is now when nothing is left while open'],
    ['2026-03-10 09:00', -5, '2026-03-10 09:00', 'is never earlier than now'],
  ])('from %s and %i minutes gives %s: it %s', (from, minutes, expected) => {
    expect(afterOpenTime(calendar, hanoi, at(from), minutes * 60_000)).toBe(orNull(expected));
  });
});
