import { createECDH, randomBytes } from 'node:crypto';
import type { CDPSession, Page } from '@playwright/test';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Administrator } from '../testing/configure.ts';
import { Demo, demoCentre, expect, test as base } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { TicketPhone } from './pages/ticket-phone.ts';

const pushSettings = {
  SANH_PUSH_KEY: 'qKbBRUFB71RGyOcL-20R6X7SaAc0RKQwjvZuq4rYakQ',
  SANH_PUSH_CONTACT: 'mailto:it@example.vn',
};

const test = base.extend({
  demo: async ({ browser }, use) => {
    const folder = await aDemoFolder();
    const server = await ServerProcess.start({ DATA_DIR: folder, ...pushSettings });
    const administrator = await new Administrator(server.origin).signIn();
    await administrator.publish('phuong-tay-nha-trang', () => ({ phoneNotices: { push: true } }));
    await use(new Demo(server, browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    await discardFolder(folder);
  },
});

test.use({ serviceWorkers: 'allow' });

/** A number taken by the API, as a kiosk takes it; the address of its page. */
async function aSlip({ server }: Demo): Promise<{ label: string; address: string }> {
  const answer = await fetch(`${server.origin}/api/centres/${demoCentre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ serviceId: 'ho-tich' }),
  });
  const { label, phoneUrl } = (await answer.json()) as { label: string; phoneUrl: string };
  const { pathname, search } = new URL(phoneUrl);
  return { label, address: server.origin + pathname + search };
}

/** No push service is reached from here: the browser's own part of a subscription is made up, all else is as it is. */
async function opened(demo: Demo, address: string, permissions: string[]): Promise<Page> {
  const { page } = await TicketPhone.open(demo, 'about:blank');
  await page.context().grantPermissions(permissions, { origin: demo.server.origin });
  const p256dh = createECDH('prime256v1').generateKeys('base64url');
  const keys = { p256dh, auth: randomBytes(16).toString('base64url') };
  await page.addInitScript((given) => {
    const subscription = { toJSON: () => ({ endpoint: 'https://push.example.com/send/1', keys: given }) };
    PushManager.prototype.subscribe = () => Promise.resolve(subscription as unknown as PushSubscription);
  }, keys);
  await page.goto(address);
  return page;
}

/** The scopes of the programs that show notices in this browser. */
const programs = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => scope));

/** As the browser's own push service would bring it. */
async function bring(line: CDPSession, origin: string, notice: object): Promise<void> {
  const registered = new Promise<string>((resolve) => {
    line.on('ServiceWorker.workerRegistrationUpdated', ({ registrations }) => {
      const [one] = registrations;
      if (one !== undefined) resolve(one.registrationId);
    });
  });
  await line.send('ServiceWorker.enable');
  const data = JSON.stringify(notice);
  await line.send('ServiceWorker.deliverPushMessage', { origin, registrationId: await registered, data });
}

/** What the program would have the browser show: one without a screen has no place for notices. */
async function watchNotices(page: Page): Promise<() => Promise<unknown>> {
  const [program] = page.context().serviceWorkers();
  if (program === undefined) throw new Error('no program');
  const shown = await program.evaluateHandle(() => {
    const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
    const notices: object[] = [];
    registration.showNotification = async (title, options) => {
      notices.push({ title, body: options?.body, tag: options?.tag });
    };
    return notices;
  });
  return () => shown.jsonValue();
}

test('one tap and the browser’s leave put a small program for this ticket into the phone, which shows what comes; another tap takes it out', async ({
  demo,
}) => {
  const { label, address } = await aSlip(demo);
  const page = await opened(demo, address, ['notifications']);
  const ask = page.getByRole('button', { name: 'Hiện thông báo khi gần đến lượt' });
  await expect(ask).toBeVisible();
  await expect(page.getByRole('button', { name: 'Nhắn tin khi gần đến lượt' })).toBeHidden();
  expect(await programs(page)).toEqual([]);
  await isAccessible(page);
  await ask.dblclick();
  await expect(page.getByText('Sẽ hiện thông báo khi gần đến lượt')).toBeVisible();
  await isAccessible(page);
  expect(await programs(page)).toEqual([address]);

  await page.reload();
  await expect(page.getByText('Sẽ hiện thông báo khi gần đến lượt')).toBeVisible();
  const shownNotices = await watchNotices(page);
  const line = await page.context().newCDPSession(page);
  await bring(line, demo.server.origin, { number: label, counter: '8', text: 'Mời ông/bà đến quầy 8.' });
  await expect.poll(shownNotices).toEqual([{ title: label, body: 'Mời ông/bà đến quầy 8.', tag: 'ticket' }]);
  const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage, document.cookie]));
  expect(kept).not.toContain('push.example.com');

  await page.getByRole('button', { name: 'Thôi nhận' }).click();
  await expect(ask).toBeVisible();
  expect(await programs(page)).toEqual([]);
});

test('a phone that does not allow it says so, and has nothing put into it', async ({ demo }) => {
  const { address } = await aSlip(demo);
  const page = await opened(demo, address, []);
  await page.getByRole('button', { name: 'Hiện thông báo khi gần đến lượt' }).click();
  await expect(page.getByText('Trình duyệt chưa cho phép hiện thông báo.')).toBeVisible();
  await isAccessible(page);
  expect(await programs(page)).toEqual([]);
});
