import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Problem } from '@sanh/contract';
import { Administrator } from '../testing/configure.ts';
import { demoCentre, expect, test, type Demo } from './demo.ts';
import { issued } from './panel/issue.ts';

/** Between the clerk's key and the server something else happens: the push comes too late for the screen to say no by itself. */
const meanwhile = (page: Page, step: string, happens: () => Promise<unknown>): Promise<unknown> =>
  page.route(`**/${step}`, async (route) => {
    await happens();
    await route.continue();
  });

/** What the server says to a program that asks in a clerk's name without a panel in between. */
async function asked(demo: Demo, username: string, path: string, body: object): Promise<Problem> {
  const answer = await fetch(`${demo.server.origin}/api/centres/${demoCentre}/${path}`, {
    method: 'POST',
    headers: {
      ...{ 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      cookie: await demo.signedIn(username),
    },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(409);
  return (await answer.json()) as Problem;
}

test('a number of a service that this counter has just lost is not called there, and the next counter calls it', async ({
  demo,
}) => {
  await issued(demo, 'dat-dai', 2);
  const [two, three] = [await demo.panel(2), await demo.panel(3)];
  await two.press('g');
  await two.page.getByRole('textbox').fill('2');
  await two.press('Enter');
  await expect(two.page.getByRole('dialog', { name: 'Gọi B-002 ngoài thứ tự' })).toBeVisible();
  await meanwhile(two.page, 'call-ticket', () =>
    demo.managed('change-profile', {
      counterId: '2',
      profile: { tiers: [['nhan-ket-qua']], rule: { kind: 'longest-wait' } },
    }),
  );
  await two.press('Enter');
  await expect(two.page.getByText('Quầy này không phục vụ dịch vụ của số đó.')).toBeVisible();
  const { tickets, counters } = await demo.hall();
  expect(tickets.map(({ state }) => state)).toEqual(['waiting', 'waiting']);
  expect(counters['2']?.served).toBe(0);
  await two.press('Escape');
  await two.isIdle();
  await three.callNext();
  await three.hasInHand('B-001');
});

test('a ticket is not sent to a service that has just stopped: it stays in hand and is finished', async ({
  demo,
}) => {
  await issued(demo, 'dat-dai', 1);
  const two = await demo.panel(2);
  await two.callNext();
  await two.start();
  await two.press('F8');
  await two.page.getByRole('combobox').fill('xay dung');
  await meanwhile(two.page, 'transfer', () =>
    demo.managed('stop-issuing', { serviceId: 'xay-dung', reason: 'technical' }),
  );
  await two.press('Enter');
  await expect(two.page.getByRole('dialog').getByText('Dịch vụ này đang tạm ngừng.')).toBeVisible();
  expect((await demo.hall()).tickets[0]).toMatchObject({ state: 'serving', serviceId: 'dat-dai' });
  await expect(two.page.getByRole('option', { name: 'Xây dựng' })).toBeHidden();
  await two.press('Escape');
  await two.hasInHand('B-001');
  await two.finish();
});

test('nobody is absent before the calls and the minutes are over: the key says what is lacking, and so does the server', async ({
  demo,
}) => {
  await issued(demo, 'dat-dai', 1);
  const two = await demo.panel(2);
  await two.callNext();
  await two.hasInHand('B-001');
  const { version } = await demo.hall();
  await expect(two.page.getByRole('button', { name: /^F6 Vắng mặt/ })).toContainText('+1 lần');
  await two.press('F6');
  const sentence = 'Chưa đủ số lần gọi hoặc thời gian chờ để ghi vắng mặt.';
  await expect(two.page.getByText(sentence)).toBeVisible();
  const problem = await asked(demo, 'quay2', 'counters/2/no-show', {});
  expect(problem).toMatchObject({ code: 'NO_SHOW_TOO_EARLY', facts: { callsLeft: 1 } });
  expect((await demo.hall()).version).toBe(version);
  await two.start();
  await expect(two.page.getByText(sentence)).toBeHidden();
  await two.finish();
});

test('a step is not undone when the wish comes too late, and the key says that its time is over', async ({
  demo,
}) => {
  const administrator = await new Administrator(demo.server.origin).signIn();
  await administrator.publish(demoCentre, ({ rules }) => ({ rules: { ...rules, undoSeconds: 3 } }));
  await issued(demo, 'dat-dai', 2);
  const two = await demo.panel(2);
  await two.callNext();
  await two.start();
  await meanwhile(two.page, 'undo', () => two.page.waitForTimeout(3100));
  await two.press('Control+z');
  const sentence = 'Đã quá thời gian cho phép hoàn tác.';
  await expect(two.page.getByText(sentence)).toBeVisible({ timeout: 15_000 });
  await expect(two.page.getByText('Đang phục vụ', { exact: true })).toBeVisible();
  await expect(two.page.getByRole('button', { name: /^Ctrl Z Hoàn tác/ })).toContainText('Đã quá hạn');
  expect((await demo.hall()).tickets[0]?.state).toBe('serving');
  await two.press('F2');
  await two.hasInHand('B-002');
  await expect(two.page.getByText(sentence)).toBeHidden();
});
