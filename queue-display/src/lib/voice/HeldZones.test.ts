import { expect, it } from 'vitest';
import { HeldZones } from './HeldZones.ts';
import type { ZoneCall } from './voice-calls.ts';

const rules = { budgetMs: 45_000, gapMs: 500, times: 1, chimeMs: 1000 };
const moment = (now: number) => ({ now, rules, isQuiet: false, msOf: () => 3000 });
const aCall = (number: number, at: number, zoneId: string): ZoneCall => ({
  ...{ ticketId: `T${String(number)}`, label: `A-00${String(number)}`, counter: '1', zoneId },
  ...{ language: 'vi', at, times: 1, isWanted: true },
});
const grant = (...zones: readonly string[]) => ({
  forMs: 1600,
  zones: Object.fromEntries(zones.map((id) => [id, null])),
});

it('says nothing of zones that it does not hold', () => {
  const held = new HeldZones();
  held.hold(grant('left'), 100_000);
  expect(held.next([aCall(1, 100_100, 'right')], moment(100_200))).toBeNull();
});

it('begins in a zone from where it was last said', () => {
  const held = new HeldZones();
  held.hold({ forMs: 1600, zones: { left: { at: 90_000, ticketId: 'T1' } } }, 100_000);
  const calls = [aCall(1, 90_000, 'left'), aCall(2, 90_000, 'left')];
  expect(held.next(calls, moment(100_000))?.call.label).toBe('A-002');
  expect(held.said(100_000)).toEqual({ left: { at: 90_000, ticketId: 'T1' } });
  expect(held.next(calls, moment(105_000))).toBeNull();
  expect(held.said(105_000)).toEqual({ left: { at: 90_000, ticketId: 'T2' } });
});

it('says the calls of several zones one after the other, and takes another zone over between two sentences', () => {
  const held = new HeldZones();
  held.hold(grant('left'), 100_000);
  const calls = [aCall(1, 100_000, 'left'), aCall(2, 100_100, 'right')];
  expect(held.next(calls, moment(100_200))?.call.label).toBe('A-001');
  held.hold(grant('left', 'right'), 100_800);
  expect(held.next(calls, moment(101_000))).toBeNull();
  held.hold(grant('left', 'right'), 104_800);
  expect(held.next(calls, moment(104_900))?.call.label).toBe('A-002');
  expect(held.next(calls, moment(110_000))).toBeNull();
});

it('says nothing again that it has said to its end when it gets the voice back', () => {
  const held = new HeldZones();
  const given = { forMs: 1800, zones: { left: { at: 90_000, ticketId: '' } } };
  const calls = [aCall(1, 99_000, 'left'), aCall(2, 99_100, 'left')];
  held.hold(given, 100_000);
  expect(held.next(calls, moment(100_000))?.call.label).toBe('A-001');
  expect(held.next(calls, moment(105_000))?.call.label).toBe('A-002');
  held.release(106_000);
  held.hold(given, 107_000);
  expect(held.next(calls, moment(107_100))?.call.label).toBe('A-002');
});
