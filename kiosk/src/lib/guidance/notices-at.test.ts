import { expect, it } from 'vitest';
import { aCentre, mondayMorning } from '#lib/testing/a-hall.ts';
import { noticesAt } from './notices-at.ts';

const aNotice = (id: string, from: string | null, until: string | null) => ({
  ...{ id, from, until },
  ...{ texts: { vi: id }, zoneIds: [] },
});

it('a notice of the centre stands from its first to its last day, by the days of the centre', () => {
  const notices = [
    aNotice('always', null, null),
    aNotice('today', '2026-11-23', '2026-11-23'),
    aNotice('over', null, '2026-11-22'),
    aNotice('to-come', '2026-11-24', null),
  ];
  const told = (now: number): readonly string[] =>
    noticesAt({ ...aCentre, notices }, now).map(({ id }) => id);
  expect(told(mondayMorning)).toEqual(['always', 'today']);
  const lateOnMonday = Date.UTC(2026, 10, 23, 16, 59);
  expect(told(lateOnMonday)).toContain('today');
  expect(told(lateOnMonday + 60_000)).toEqual(['always', 'to-come']);
});
