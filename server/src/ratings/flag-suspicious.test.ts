import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aSanh, province, stepping, type RunningSanh } from '../testing/a-sanh.ts';
import { aDesk, aTakenNumber, ratingAt, ratingRows, step, type AtDesk } from './testing/a-visit.ts';

let sanh: RunningSanh;
let desk: AtDesk;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  desk = await aDesk(sanh, {
    ...{ user: 'quanly', centreId: province, serviceId: 'tu-phap', counterId: '3' },
  });
});
beforeEach(() => sanh.sql`delete from rating`);
afterAll(() => sanh.close());

async function reprint(ticketId: string): Promise<void> {
  const path = `/api/centres/${province}/tickets/${ticketId}/copies`;
  const answer = await sanh.request(path, stepping(desk.cookie, { printerId: 'kiosk-1' }));
  expect(answer.status).toBe(200);
}

/** Somebody is served and rates by the slip at a kiosk, with another copy printed before or during it. */
async function aRatedVisit(printed: 'while waiting' | 'while served', level = 'very-satisfied') {
  const visit = await aTakenNumber(sanh, desk);
  if (printed === 'while waiting') await reprint(visit.ticketId);
  await step(sanh, desk, 'call-ticket', { ticketId: visit.ticketId, reason: 'asked' });
  await step(sanh, desk, 'start');
  if (printed === 'while served') await reprint(visit.ticketId);
  await step(sanh, desk, 'finish');
  const reasons = level === 'dissatisfied' ? ['cho-lau'] : [];
  expect((await ratingAt(sanh, visit, { level, reasons })).status).toBe(200);
}

const flags = async (): Promise<readonly string[]> =>
  (await ratingRows(sanh)).map(({ flags: found }) => found.join());

test('the best by slips that the clerk printed again while serving them are flagged from the second on', async () => {
  await aRatedVisit('while served');
  expect(await flags()).toEqual(['']);
  await aRatedVisit('while served');
  expect(await flags()).toEqual(['own-reprint', 'own-reprint']);
});

test('those by slips that were printed again for somebody waiting are not, however many', async () => {
  for (let rated = 0; rated < 3; rated += 1) await aRatedVisit('while waiting');
  expect(await flags()).toEqual(['', '', '']);
});

test('nor are low ratings by them', async () => {
  for (let rated = 0; rated < 2; rated += 1) await aRatedVisit('while served', 'dissatisfied');
  expect(await flags()).toEqual(['', '']);
});
