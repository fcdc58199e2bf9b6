import { expect, it } from 'vitest';
import { asOfToday } from './as-of-today.ts';

const timeZone = 'Asia/Ho_Chi_Minh';
const at = (time: string): number => Date.parse(`${time}+07:00`);

it('what was known earlier today is shown as stale', () => {
  const stale = { kind: 'stale', since: at('2026-11-23T09:41:00') } as const;
  expect(asOfToday(stale, at('2026-11-23T23:59:00'), timeZone)).toBe(stale);
});

it('what was known yesterday is not shown, however short ago that is', () => {
  const stale = { kind: 'stale', since: at('2026-11-23T23:59:00') } as const;
  expect(asOfToday(stale, at('2026-11-24T00:00:30'), timeZone)).toEqual({ kind: 'offline' });
});

it('a live display stays live over midnight', () => {
  expect(asOfToday({ kind: 'live' }, at('2026-11-24T00:00:30'), timeZone)).toEqual({ kind: 'live' });
});
