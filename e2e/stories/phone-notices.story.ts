import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { aDemoFolder, discardFolder } from '../processes/demo-folder.ts';
import { ServerProcess } from '../processes/server-process.ts';
import { Administrator } from '../testing/configure.ts';
import { Demo, demoCentre, expect, test as base } from './demo.ts';
import { isAccessible } from './is-accessible.ts';
import { TicketPhone } from './pages/ticket-phone.ts';

const SANH_GATEWAY_SECRET = 'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwWjW4Z1aF2hE=';

/** What came to a gateway on this machine, which may refuse everything. */
class Gateway {
  readonly texts: string[] = [];
  status = 204;
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        if (this.status === 204) this.texts.push((JSON.parse(body) as { data: { text: string } }).data.text);
        response.writeHead(this.status).end();
      });
    });
  }

  async start(): Promise<string> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}/`;
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
}

const test = base.extend<{ gateway: Gateway }>({
  demo: async ({ browser }, use) => {
    const folder = await aDemoFolder();
    const server = await ServerProcess.start({ DATA_DIR: folder, SANH_GATEWAY_SECRET });
    await use(new Demo(server, browser));
    await Promise.all(browser.contexts().map((context) => context.close()));
    await server.stop();
    await discardFolder(folder);
  },
  gateway: async ({ demo }, use) => {
    const gateway = new Gateway();
    const url = await gateway.start();
    const administrator = await new Administrator(demo.server.origin).signIn();
    await administrator.publish('phuong-tay-nha-trang', () => ({
      phoneNotices: { near: { ahead: 0, minutes: 0 }, webhook: { url } },
    }));
    await use(gateway);
    gateway.stop();
  },
});

/** A number taken by the API, as a kiosk takes it; the path of its page. */
async function aSlip(demo: Demo): Promise<{ label: string; path: string }> {
  const answer = await fetch(`${demo.server.origin}/api/centres/${demoCentre}/tickets`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ serviceId: 'ho-tich' }),
  });
  const { label, phoneUrl } = (await answer.json()) as { label: string; phoneUrl: string };
  const { pathname, search } = new URL(phoneUrl);
  return { label, path: pathname + search };
}

test('a number and consent on the ticket page bring “near” and “your turn” to the phone, and leave nothing in the browser', async ({
  demo,
  gateway,
}) => {
  const [first, second] = [await aSlip(demo), await aSlip(demo)];
  const panel = await demo.panel(8);
  const { page } = await TicketPhone.open(demo, second.path);
  await page.getByRole('button', { name: 'Nhắn tin khi gần đến lượt' }).click();
  await page.getByLabel('Số điện thoại di động').fill('0258 3822 229');
  await page.getByRole('button', { name: 'Nhận tin nhắn' }).click();
  await expect(page.getByText('Đây không phải số di động Việt Nam')).toBeVisible();
  await page.getByLabel('Số điện thoại di động').fill('0912 345 678');
  await page.getByRole('button', { name: 'Nhận tin nhắn' }).click();
  await expect(page.getByText('Mời đánh dấu đồng ý trước khi gửi.')).toBeVisible();
  await isAccessible(page);
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nhận tin nhắn' }).dblclick();
  await expect(page.getByText('Sẽ nhắn tin khi gần đến lượt')).toBeVisible();
  await isAccessible(page);

  await panel.callNext();
  await panel.hasInHand(first.label);
  await expect.poll(() => gateway.texts).toHaveLength(1);
  expect(gateway.texts[0]).toContain(`số ${second.label} là số tiếp theo`);
  await panel.start();
  await panel.callNext();
  await panel.hasInHand(second.label);
  await expect
    .poll(() => gateway.texts.at(-1))
    .toContain(`đã đến lượt số ${second.label}. Mời ông/bà đến quầy 8`);
  expect(gateway.texts).toHaveLength(2);

  await page.reload();
  await expect(page.getByText('Sẽ nhắn tin khi gần đến lượt')).toBeVisible();
  const kept = await page.evaluate(() =>
    [localStorage, sessionStorage]
      .flatMap((store) => Object.entries(store).flat() as string[])
      .concat(document.cookie)
      .join(' '),
  );
  expect(kept + page.url()).not.toContain('912');
  expect(await page.content()).not.toContain('345');
});

test('what a gateway does not take is said at the counters; one tap on the page takes consent back', async ({
  demo,
  gateway,
}) => {
  gateway.status = 403;
  const slip = await aSlip(demo);
  const panel = await demo.panel(8);
  const { page } = await TicketPhone.open(demo, slip.path);
  await page.getByRole('button', { name: 'Nhắn tin khi gần đến lượt' }).click();
  await page.getByLabel('Số điện thoại di động').fill('0912345678');
  await page.getByRole('checkbox').check();
  await page.getByRole('button', { name: 'Nhận tin nhắn' }).click();
  await expect(panel.page.getByText(`1 tin nhắn báo lượt chưa gửi được: ${slip.label}`)).toBeVisible({
    timeout: 15_000,
  });
  await page.getByRole('button', { name: 'Thôi nhận' }).click();
  await expect(page.getByRole('button', { name: 'Nhắn tin khi gần đến lượt' })).toBeVisible();
});
