import { expect, it } from 'vitest';
import { arrivalAt } from './arrival.ts';

const minuteMs = 60_000;
const at = (local: string) => Date.parse(`${local.replace(' ', 'T')}:00+07:00`);
const promised = { at: at('2026-03-10 09:00'), until: at('2026-03-10 09:15') };
const arriving = (local: string) =>
  arrivalAt(promised, { checkInMs: 30 * minuteMs }, 'Asia/Ho_Chi_Minh', at(local));

it.each([
  ['2026-03-09 09:00', 'too-early', 'the day before'],
  ['2026-03-10 08:29', 'too-early', 'a minute before check-in opens'],
  ['2026-03-10 08:30', 'due', 'when check-in opens'],
  ['2026-03-10 09:00', 'due', 'on time'],
  ['2026-03-10 09:15', 'due', 'at the end of the grace'],
  ['2026-03-10 09:16', 'late', 'a minute after it'],
  ['2026-03-10 23:59', 'late', 'late on the same day'],
  ['2026-03-11 00:00', 'past', 'on the next day'],
])('whoever comes at %s is %s: %s', (local, kind) => {
  expect(arriving(local).kind).toBe(kind);
});

it('too early says from when, due until when', () => {
  expect(arriving('2026-03-10 08:00')).toEqual({ kind: 'too-early', from: at('2026-03-10 08:30') });
  expect(arriving('2026-03-10 08:40')).toEqual({ kind: 'due', until: promised.until });
});
