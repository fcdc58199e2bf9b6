import { expect, test } from 'vitest';
import { bookHoursOf, bookRulesOf } from './book-rules.ts';
import { checkCentre } from './check/check-centre.ts';
import { centreWith } from './testing/mistakes.ts';

const checked = (appointments: unknown) => checkCentre(centreWith('services.0.appointments', appointments));
const landOffice = { slotMinutes: 30, perSlot: 4, daysAhead: 14 };

test('a service takes appointments as its entry says, with the grace of a land office where none is given', () => {
  const answer = checked(landOffice);
  if (!answer.ok) throw new Error(JSON.stringify(answer.mistakes));
  expect(bookRulesOf(answer.centre, 'ho-tich')).toEqual({
    ...{ slotMs: 1_800_000, perSlot: 4, daysAhead: 14 },
    ...{ noticeMs: 3_600_000, checkInMs: 1_800_000, graceMs: 900_000 },
  });
  expect(bookRulesOf(answer.centre, 'nhan-ket-qua')).toBeNull();
  expect(bookHoursOf(answer.centre)).toMatchObject({ timeZone: 'Asia/Ho_Chi_Minh', alwaysOpen: false });
});

test.each([
  ['no length', { perSlot: 4, daysAhead: 14 }, 'VALUE_MISSING'],
  ['nobody in a slot', { ...landOffice, perSlot: 0 }, 'VALUE_NOT_ALLOWED'],
  ['a misspelt key', { ...landOffice, grace: 15 }, 'UNKNOWN_KEY'],
])('%s is a mistake', (_, appointments, code) => {
  expect(checked(appointments)).toMatchObject({ ok: false, mistakes: [{ code }] });
});
