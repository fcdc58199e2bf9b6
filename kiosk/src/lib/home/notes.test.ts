import { t } from '@sanh/ui';
import { expect, it } from 'vitest';
import { aHall, mondayMorning } from '#lib/testing/a-hall.ts';
import { takeNote } from './notes.ts';

const opening = { kind: 'always' } as const;
const seen = { hall: aHall(), opening, now: mondayMorning };

it('under “take a number” it is never said that none is given while this kiosk gives them itself', () => {
  const without = { ...seen, isLive: false };
  expect(takeNote({ ...without, givesOffline: true })).toBe(t('kiosk.home.givesOffline'));
  expect(takeNote({ ...without, givesOffline: false })).toBe(t('kiosk.home.notNow'));
  expect(takeNote({ ...seen, isLive: true, givesOffline: false })).toBe(
    t('kiosk.home.servingAt', { open: 0, all: 3 }),
  );
});
