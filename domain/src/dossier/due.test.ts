import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpenAt } from '../calendar/opening.ts';
import { anOfficeCalendar } from '../calendar/testing/an-office-calendar.ts';
import type { ProcedureDeadline } from '../catalogue/procedure.ts';
import { dueAt, type DueRules } from './due.ts';
import { standingOf, type DossierFacts, type DossierRules } from './standing.ts';
import { timelinessOf } from './timeliness.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const working = { calendar: anOfficeCalendar(), timeZone };
const rules: DueRules = { countsReceptionDay: false, sameDayUntilMinute: 15 * 60 };
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const due = (
  received: string,
  term: ProcedureDeadline,
  changed: Partial<DueRules> = {},
  pauses: readonly [string, string][] = [],
) => {
  const found = dueAt(
    at(received),
    term,
    { ...rules, ...changed },
    working,
    pauses.map(([from, to]) => ({ fromMs: at(from), toMs: at(to) })),
  );
  return found === null ? null : new Date(found + 7 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ');
};
const workingDays = (amount: number): ProcedureDeadline => ({ amount, unit: 'working-day' });

describe('a due date in working days', () => {
  it.each([
    ['2026-03-09 08:00', 1, '2026-03-10 17:00', 'counts from the day after reception'],
    ['2026-03-13 08:00', 1, '2026-03-16 17:00', 'leaves out the weekend'],
    ['2026-03-09 17:30', 1, '2026-03-11 17:00', 'begins the next day when received after closing'],
    ['2026-03-09 12:00', 1, '2026-03-10 17:00', 'begins the same day when received at noon'],
    ['2026-03-14 09:00', 1, '2026-03-17 17:00', 'begins on Monday when received on a Saturday'],
    ['2026-08-21 09:00', 1, '2026-08-22 17:00', 'counts a Saturday that is worked instead'],
    ['2026-08-28 09:00', 1, '2026-09-03 17:00', 'leaves out the holidays and their swap day'],
    ['2026-03-09 14:59', 0, '2026-03-09 17:00', 'of none is the same day'],
    ['2026-03-09 15:00', 0, '2026-03-10 17:00', 'of none is the next day from 15:00 on'],
    ['2026-03-13 15:00', 0, '2026-03-16 17:00', 'of none is Monday from Friday 15:00 on'],
  ])('%s and %i is %s: it %s', (received, amount, expected) => {
    expect(due(received, workingDays(amount))).toBe(expected);
  });

  it('may count the day of reception, where the centre does', () => {
    expect(due('2026-03-09 08:00', workingDays(3), { countsReceptionDay: true })).toBe('2026-03-11 17:00');
  });

  it('keeps the hour of its own for the same-day rule', () => {
    expect(due('2026-03-09 15:30', workingDays(0), { sameDayUntilMinute: 16 * 60 })).toBe('2026-03-09 17:00');
  });

  it('moves by the working days on which papers were waited for', () => {
    expect(due('2026-03-09 08:00', workingDays(5), {}, [['2026-03-10 09:00', '2026-03-12 09:00']])).toBe(
      '2026-03-18 17:00',
    );
    expect(due('2026-03-09 08:00', workingDays(5), {}, [['2026-03-13 09:00', '2026-03-16 09:00']])).toBe(
      '2026-03-17 17:00',
    );
    expect(due('2026-03-09 08:00', workingDays(5), {}, [['2026-03-10 09:00', '2026-03-10 16:00']])).toBe(
      '2026-03-16 17:00',
    );
  });
});

describe('a due date in other units', () => {
  it.each<[string, ProcedureDeadline, string, string]>([
    ['2026-03-09 08:00', { amount: 3, unit: 'day' }, '2026-03-12 17:00', 'three days'],
    ['2026-03-09 08:00', { amount: 5, unit: 'day' }, '2026-03-16 17:00', 'a Saturday moves to Monday'],
    ['2026-08-28 08:00', { amount: 4, unit: 'day' }, '2026-09-03 17:00', 'a holiday moves past all of them'],
    ['2026-02-02 08:00', { amount: 29, unit: 'day' }, '2026-03-03 17:00', 'days run over the end of a month'],
    ['2026-11-30 08:00', { amount: 3, unit: 'month' }, '2027-03-01 17:00', 'over the new year'],
    ['2026-03-09 08:00', { amount: 4, unit: 'working-hour' }, '2026-03-09 13:30', 'hours skip lunch'],
    [
      '2026-03-09 16:00',
      { amount: 4, unit: 'working-hour' },
      '2026-03-10 10:30',
      'hours go on the next morning',
    ],
    ['2026-03-13 16:30', { amount: 8, unit: 'working-hour' }, '2026-03-16 16:30', 'hours skip the weekend'],
    [
      '2026-03-09 18:00',
      { amount: 1, unit: 'working-hour' },
      '2026-03-10 08:30',
      'hours begin at the next opening',
    ],
  ])('%s and %j is %s: %s', (received, term, expected) => {
    expect(due(received, term)).toBe(expected);
  });

  it('of a month from the 31st is the end of the shorter month', () => {
    expect(due('2026-03-31 08:00', { amount: 1, unit: 'month' })).toBe('2026-04-30 17:00');
    expect(due('2028-01-31 08:00', { amount: 1, unit: 'month' })).toBe('2028-02-29 17:00');
  });

  it('is never told where nobody ever works', () => {
    expect(
      dueAt(at('2026-03-09 08:00'), workingDays(3), rules, {
        calendar: { weekly: {}, exceptions: [] },
        timeZone,
      }),
    ).toBeNull();
  });
});

it('a due date is a working minute’s end, never earlier for a longer term or a later reception', () => {
  const minute = fc
    .integer({ min: 0, max: 60 * 24 * 250 })
    .map((minutes) => at('2026-01-05 00:00') + minutes * 60_000);
  const unit = fc.constantFrom('working-hour', 'working-day', 'day', 'month');
  fc.assert(
    fc.property(
      minute,
      fc.integer({ min: 0, max: 20_000 }),
      unit,
      fc.integer({ min: 0, max: 30 }),
      (received, laterBy, kind, amount) => {
        const count = (from: number, of: number) =>
          dueAt(from, { amount: of, unit: kind }, rules, working) ?? Number.NaN;
        const first = count(received, amount);
        expect(
          isOpenAt(working.calendar, timeZone, first - 1) ||
            (kind === 'working-hour' && isOpenAt(working.calendar, timeZone, first)),
        ).toBe(true);
        expect(count(received, amount + 1)).toBeGreaterThanOrEqual(first);
        expect(count(received + laterBy * 60_000, amount)).toBeGreaterThanOrEqual(first);
      },
    ),
  );
});

describe('against the due date', () => {
  const against = (done: string | null, now: string, compareBy: 'day' | 'minute' = 'day') =>
    timelinessOf({
      dueAt: at('2026-03-10 17:00'),
      doneAt: done === null ? null : at(done),
      now: at(now),
      timeZone,
      compareBy,
    });

  it.each([
    ['2026-03-09 16:00', 'early'],
    ['2026-03-10 08:00', 'on-time'],
    ['2026-03-10 18:00', 'on-time'],
    ['2026-03-11 00:00', 'late'],
  ])('a dossier done at %s is %s', (done, expected) => {
    expect(against(done, '2026-03-20 08:00')).toBe(expected);
  });

  it('one in progress is in time to the end of the day, then overdue', () => {
    expect([against(null, '2026-03-10 23:59'), against(null, '2026-03-11 00:00')]).toEqual([
      'in-time',
      'overdue',
    ]);
  });

  it('is compared by the minute where a centre wants it', () => {
    expect([against('2026-03-10 16:59', '', 'minute'), against('2026-03-10 17:00', '', 'minute')]).toEqual([
      'early',
      'on-time',
    ]);
  });
});

describe('how a dossier stands', () => {
  const dossierRules: DossierRules = { ...rules, doesPaymentPause: true, compareBy: 'day' };
  const facts = (changed: Partial<DossierFacts>): DossierFacts => ({
    ...{ receivedAt: at('2026-03-09 08:00'), promisedAt: undefined, term: workingDays(3) },
    changes: [{ status: 'accepted', at: at('2026-03-09 08:00') }],
    ...changed,
  });
  const standing = (
    changed: Partial<DossierFacts>,
    now = '2026-03-10 08:00',
    changedRules: Partial<DossierRules> = {},
  ) => standingOf(facts(changed), { ...dossierRules, ...changedRules }, working, at(now));

  it('the receipt’s day is the due day; without one the term counts', () => {
    expect(standing({ promisedAt: at('2026-03-20 17:00') }).due).toEqual({
      kind: 'due',
      at: at('2026-03-20 17:00'),
      isCounted: false,
    });
    expect(standing({}).due).toEqual({ kind: 'due', at: at('2026-03-12 17:00'), isCounted: true });
    expect(standing({ promisedAt: null })).toMatchObject({
      due: { kind: 'none' },
      timeliness: 'no-due-date',
    });
  });

  const waiting = [
    { status: 'accepted', at: at('2026-03-09 08:00') },
    { status: 'payment-requested', at: at('2026-03-10 09:00') },
  ] as const;

  it('while papers or money are waited for no day is told', () => {
    expect(standing({ changes: waiting }, '2026-03-30 08:00')).toMatchObject({
      due: { kind: 'paused', since: at('2026-03-10 09:00') },
      timeliness: 'no-due-date',
    });
  });

  it('waiting for money pauses only where it does so', () => {
    expect(standing({ changes: waiting }, '2026-03-30 08:00', { doesPaymentPause: false })).toMatchObject({
      due: { kind: 'due' },
      timeliness: 'overdue',
    });
  });

  it('afterwards the term is longer by the wait', () => {
    const changes = [...waiting, { status: 'processing', at: at('2026-03-12 09:00') }] as const;
    expect(standing({ changes }).due).toMatchObject({ at: at('2026-03-16 17:00') });
  });

  it('a result that is there ends the count, also when it is collected later', () => {
    const done = [...waiting.slice(0, 1), { status: 'done', at: at('2026-03-11 09:00') }] as const;
    expect(standing({ changes: done }, '2026-04-30 08:00').timeliness).toBe('early');
    const returned = [...done, { status: 'returned', at: at('2026-04-11 09:00') }] as const;
    expect(standing({ changes: returned }, '2026-04-30 08:00')).toMatchObject({
      status: 'returned',
      timeliness: 'early',
    });
  });
});
