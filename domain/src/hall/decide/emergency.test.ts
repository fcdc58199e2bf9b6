import { expect, test } from 'vitest';
import { emergencyAt, emergencyTextAtMost } from '../emergency.ts';
import { fromSnapshot, toSnapshot } from '../snapshot.ts';
import { hashOfHall } from '../hash.ts';
import { minutes } from '../testing/a-configuration.ts';
import { aHallDay, type HallDay } from '../testing/a-hall-day.ts';

const texts = { vi: 'Mời mọi người rời sảnh theo lối thoát hiểm.', en: 'Please leave the hall.' };
function raised(words: Readonly<Record<string, string>> = texts, forMs: number | null = null): HallDay {
  const day = aHallDay();
  day.done({ type: 'raise-emergency', texts: words, until: forMs === null ? null : day.now + forMs });
  return day;
}
const standing = ({ hall, now }: HallDay) => emergencyAt(hall, now);

test('an emergency says who raised it, when, and what, and stands until somebody ends it', () => {
  const day = raised();
  day.after(minutes(600));
  expect(standing(day)).toMatchObject({ texts, until: null, raisedAt: day.now - minutes(600) });
  day.done({ type: 'end-emergency', emergencyId: standing(day)?.id ?? '' });
  expect(standing(day)).toBeNull();
});

test('an emergency is over at its time by itself', () => {
  const day = raised(texts, minutes(10));
  expect(standing(day)).not.toBeNull();
  day.after(minutes(10));
  expect(standing(day)).toBeNull();
  expect(day.answer({ type: 'end-emergency', emergencyId: 'any' })).toBe('NO_EMERGENCY');
});

test('ending the one that somebody saw leaves another that was raised meanwhile', () => {
  const day = raised();
  const seen = standing(day)?.id ?? '';
  day.done({ type: 'raise-emergency', texts: { vi: 'Cháy tầng 2.' }, until: null });
  expect(day.answer({ type: 'end-emergency', emergencyId: seen })).toBe('NO_EMERGENCY');
  expect(standing(day)?.texts).toEqual({ vi: 'Cháy tầng 2.' });
});

test.each([
  [{ vi: '   ' }, null, 'TEXT_NEEDED'],
  [{ en: 'Fire' }, null, 'TEXT_NEEDED'],
  [{ vi: 'x'.repeat(emergencyTextAtMost + 1) }, null, 'TEXT_NEEDED'],
  [{ vi: 'Cháy' }, 0, 'TIME_PASSED'],
])('%j until %j is refused with %s', (words, until, code) => {
  expect(aHallDay().answer({ type: 'raise-emergency', texts: words, until })).toBe(code);
});

test('a text that was left empty is not shown as one', () => {
  expect(standing(raised({ vi: ' Cháy ', en: ' ' }))?.texts).toEqual({ vi: 'Cháy' });
});

test('a snapshot keeps it, and one that was kept before there were alarms has none', () => {
  const { hall } = raised();
  expect(hashOfHall(fromSnapshot(toSnapshot(hall)))).toBe(hashOfHall(hall));
  const older = { ...toSnapshot(aHallDay().hall), emergency: undefined };
  expect(fromSnapshot(older).emergency).toBeNull();
});
