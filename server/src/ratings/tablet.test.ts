import { randomUUID } from 'node:crypto';
import type { FoundCard } from '@sanh/contract';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { changeProfile } from '../staff/staff-profile.ts';
import { aPairedMachine, stepOf, type PairedMachine } from '../testing/a-device.ts';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { aDesk, aServedVisit, ratingRows, type AtDesk, type Visit } from './testing/a-visit.ts';

/** The smallest picture there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

let sanh: RunningSanh;
let administrator: string;
let desk: AtDesk;
let tablet: PairedMachine;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  administrator = await sanh.signIn('quantri');
  desk = await aDesk(sanh);
  tablet = await aTabletAt(desk.counterId);
});
beforeEach(() => sanh.sql`delete from rating`);
afterAll(() => sanh.close());

async function aTabletAt(counterId: string | null): Promise<PairedMachine> {
  const machine = await aPairedMachine(sanh, { administrator, kind: 'rating-tablet' });
  const body = { name: 'Máy đánh giá', zoneId: null, layoutId: null, counterId };
  await sanh.request(...stepOf(machine, 'rename', { cookie: administrator, body }));
  return machine;
}

const rateAt = (cookie: string, { ticketId }: Visit, commandId = randomUUID()): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/ratings`, {
    ...{ method: 'POST', cookie, commandId },
    body: { level: 'very-satisfied', visit: { kind: 'leg', ticketId, leg: 1 } },
  });

const cardFor = (cookie: string, accountId: string): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/colleagues/${accountId}/card`, { cookie });

const clerk = async (username: string): Promise<string> =>
  (await sanh.sql<{ id: string }[]>`select id from staff_user where username = ${username}`)[0]!.id;

test('the tablet at a counter rates the leg that was served there, once', async () => {
  const visit = await aServedVisit(sanh, desk);
  const commandId = randomUUID();
  expect((await rateAt(tablet.cookie, visit, commandId)).status).toBe(200);
  expect((await rateAt(tablet.cookie, visit, commandId)).status).toBe(200);
  expect(await codeOf(await rateAt(tablet.cookie, visit))).toBe('ALREADY_RATED');
  expect(await ratingRows(sanh)).toMatchObject([
    { ticketId: visit.ticketId, channel: 'tablet', counterId: desk.counterId, flags: [] },
  ]);
});

test('a tablet that stands elsewhere, or nowhere, rates nothing of this counter', async () => {
  const visit = await aServedVisit(sanh, desk);
  for (const other of [await aTabletAt('3'), await aTabletAt(null)])
    expect(await codeOf(await rateAt(other.cookie, visit))).toBe('FORBIDDEN');
  expect(await ratingRows(sanh)).toEqual([]);
});

test('the clerk rates nothing with the session of the panel, whatever machine it is asked from', async () => {
  const visit = await aServedVisit(sanh, desk);
  expect(await codeOf(await rateAt(desk.cookie, visit))).toBe('FORBIDDEN');
  expect(await codeOf(await rateAt(`${desk.cookie}; ${tablet.cookie}`, visit))).toBe('STAFF_SIGNED_IN_HERE');
  expect(await ratingRows(sanh)).toEqual([]);
});

test('a tablet shows name, title and photo of a clerk of its centre, and of nobody else', async () => {
  await changeProfile(sanh.sql, { username: 'quay2', title: 'Chuyên viên, lĩnh vực Hộ tịch', photo: png });
  await changeProfile(sanh.sql, { username: 'quay2', title: 'Chuyên viên chính' });
  const { card } = (await (await cardFor(tablet.cookie, await clerk('quay2'))).json()) as FoundCard;
  expect(card).toEqual({
    ...{ name: 'Trần Văn Minh', title: 'Chuyên viên chính' },
    photo: `data:image/png;base64,${png.toString('base64')}`,
  });
  expect(await (await cardFor(tablet.cookie, 'nobody')).json()).toEqual({ card: null });
});

test('a photo that is no picture, or too large, is not taken', async () => {
  const wrong = { username: 'quay2', photo: Buffer.from('<svg onload="alert(1)"/>') };
  await expect(changeProfile(sanh.sql, wrong)).rejects.toThrow('JPEG');
  const large = { username: 'quay2', photo: Buffer.concat([png, Buffer.alloc(100_000)]) };
  await expect(changeProfile(sanh.sql, large)).rejects.toThrow('at most');
});
