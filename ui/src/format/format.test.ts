import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { dictionary } from '../i18n/Dictionary.svelte.ts';
import { formatNumber, formatPeople, formatShare, formatWait } from './amount.ts';
import { formatDate, formatElapsed, formatFullDate, formatTime, formatTimeToSecond } from './time.ts';

const zone = 'Asia/Ho_Chi_Minh';
const mondayMorning = Date.UTC(2026, 10, 23, 2, 41, 7);

beforeAll(async () => {
  const read = async (path: string) => new Response(await readFile(new URL(`../..${path}`, import.meta.url)));
  vi.stubGlobal('fetch', read);
  await dictionary.load('/', ['common']);
});
beforeEach(() => dictionary.use('vi'));
afterAll(() => vi.unstubAllGlobals());

test('the time of day is that of the centre, in 24 hours', () => {
  expect(formatTime(mondayMorning, zone)).toBe('09:41');
  expect(formatTime(mondayMorning, 'UTC')).toBe('02:41');
  expect(formatTime(Date.UTC(2026, 10, 22, 17), zone)).toBe('00:00');
  expect(formatTimeToSecond(mondayMorning, zone)).toBe('09:41:07');
});

test('a date names its weekday in the language of the screen', () => {
  expect(formatFullDate(mondayMorning, zone)).toBe('Thứ Hai, 23/11/2026');
  dictionary.use('en');
  expect(formatFullDate(mondayMorning, zone)).toBe('Monday, 23/11/2026');
});

test('a date belongs to the day of the centre, not to that of the machine', () => {
  expect(formatDate(Date.UTC(2026, 10, 22, 18), zone)).toBe('23/11/2026');
});

test('an elapsed time counts minutes and seconds, and hours when there are any', () => {
  expect(formatElapsed(98_400)).toBe('01:38');
  expect(formatElapsed(3_725_000)).toBe('1:02:05');
  expect(formatElapsed(-5_000)).toBe('00:00');
});

test('a wait is a range, straight in, or unknown', () => {
  expect(formatWait({ kind: 'range', fromMinutes: 20, toMinutes: 35 })).toBe('20–35 phút');
  expect(formatWait({ kind: 'range', fromMinutes: 5, toMinutes: 5 })).toBe('5 phút');
  expect(formatWait({ kind: 'now' })).toBe('Vào ngay');
  expect(formatWait({ kind: 'unknown' })).toBe('–');
});

test('English knows one person from several', () => {
  expect(formatPeople(6)).toBe('6 người');
  dictionary.use('en');
  expect([formatPeople(1), formatPeople(6)]).toEqual(['1 person', '6 people']);
});

test('Vietnamese numbers have a decimal comma and a thousands point', () => {
  expect(formatNumber(12_345.6, 1)).toBe('12.345,6');
  expect(formatNumber(-4)).toBe('\u22124');
  expect(formatShare(0.924)).toBe('92,4\u00a0%');
});

test('a language that lacks a file falls back to Vietnamese', () => {
  dictionary.use('km');
  expect(formatWait({ kind: 'now' })).toBe('Vào ngay');
});
