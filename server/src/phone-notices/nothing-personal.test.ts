import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, type RunningSanh } from '../testing/a-sanh.ts';
import { forgetNotices } from './forget-notices.ts';
import { aGateway, type TestGateway } from './testing/a-gateway.ts';
import { aTicket, ask, giveUp, settings, switchOn, tablesWith, type Asked } from './testing/a-told-hall.ts';

const digits = '912345678';
const soon = { timeout: 8000 };

let sanh: RunningSanh;
let gateway: TestGateway;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), settings);
  gateway = await aGateway();
  await switchOn(sanh, gateway);
});
afterAll(async () => {
  await sanh.close();
  await gateway.close();
});

const failureOf = async ({ ticket }: Asked) =>
  (
    await sanh.sql<{ failure: string | null }[]>`
      select failure from phone_notice where ticket_id = ${ticket.ticketId}`
  )[0]?.failure;

test('the telephone number stands in no table and no line of the log, sent, failed, mistyped or refused', async () => {
  const [sent, failed, refused] = [
    await aTicket(sanh),
    await aTicket(sanh, 'dat-dai'),
    await aTicket(sanh, 'xay-dung'),
  ];
  await ask(sanh, sent, `0${digits}`);
  await expect.poll(() => gateway.about(sent.ticket.label).length, soon).toBe(1);
  expect(gateway.received[0]?.body).toContain(digits);
  gateway.behave('cut');
  await ask(sanh, failed, `0${digits}`);
  await expect.poll(() => failureOf(failed), soon).toBe('unreachable');
  gateway.behave(400);
  await ask(sanh, refused, `0${digits}`);
  await expect.poll(() => failureOf(refused), soon).toBe('refused');
  const mistyped = await ask(sanh, sent, `0${digits}9`);
  expect(await mistyped.text()).not.toContain(digits);

  expect(await tablesWith(sanh, sent.ticket.label)).toEqual(
    expect.arrayContaining(['hall_event', 'phone_notice', 'ticket_reach']),
  );
  expect(await tablesWith(sanh, digits)).toEqual([]);
  expect(sanh.logged.filter((line) => line.includes('notice failed'))).toHaveLength(1);
  expect(sanh.logged.filter((line) => line.includes(digits))).toEqual([]);
  for (const asked of [sent, failed, refused]) await giveUp(sanh, asked);
});

test('with the day every number and notice goes, whatever became of the ticket', async () => {
  await ask(sanh, await aTicket(sanh), `0${digits}`);
  const rows = () =>
    sanh.sql`select ticket_id from ticket_reach union all select ticket_id from phone_notice`;
  expect((await rows()).length).toBeGreaterThan(0);
  await forgetNotices(sanh.sql, sanh.centres, Date.now());
  expect((await rows()).length).toBeGreaterThan(0);
  await forgetNotices(sanh.sql, sanh.centres, Date.now() + 24 * 3_600_000);
  expect(await rows()).toHaveLength(0);
});
