import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ReportOrders, SatisfactionFigures } from '@sanh/contract';
import { addDays, weekdayOf, weekdays, type BusinessDay } from '@sanh/domain';
import readXlsxFile from 'read-excel-file/node';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { addHistory } from '../demo/history/add-history.ts';
import { readReportWords } from '../reports/report-words.ts';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';
import { signatureHeaders } from '../webhooks/signature.ts';
import { keepReports, type ReportKeeper } from './keep-reports.ts';
import { createMail } from './mail.ts';
import type { Ways } from './ways.ts';
import { waysOf } from './ways-of.ts';

const secret = 'c2VjcmV0IGZvciB0ZXN0cyBvbmx5LCBub3QgcmVhbA==';
const mailbox = 'lanh-dao@tay-nha-trang.example.vn';

/** What came by mail, as it was on the line. */
const letters: { to: string[]; raw: string }[] = [];
const posted: { headers: Readonly<Record<string, unknown>>; body: string }[] = [];
let refusal: number | null = null;
let status = 200;

const smtp = new SMTPServer({
  ...{ authOptional: true, hideSTARTTLS: true, disabledCommands: ['AUTH'], logger: false },
  onRcptTo(_, __, done) {
    done(refusal === null ? null : Object.assign(new Error('no'), { responseCode: refusal }));
  },
  onData(stream, session, done) {
    void text(stream).then((raw) => {
      letters.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw });
      done();
    });
  },
});
const http = createServer((request, response) => {
  void text(request).then((body) => {
    posted.push({ headers: request.headers, body });
    response.writeHead(status).end();
  });
});

let sanh: RunningSanh;
let cookie: string;
let today: BusinessDay;
let ways: Ways;
const keepers: ReportKeeper[] = [];
const node = `/api/statistics/centre/${commune}/report-orders`;

beforeAll(async () => {
  smtp.listen(0, '127.0.0.1');
  http.listen(0, '127.0.0.1');
  await Promise.all([once(smtp.server, 'listening'), once(http, 'listening')]);
  const portOf = (at: { address(): unknown }): string => String((at.address() as AddressInfo).port);
  const settings = {
    ...{ SANH_SMTP_URL: `smtp://127.0.0.1:${portOf(smtp.server)}`, SANH_MAIL_FROM: 'sanh@example.vn' },
    ...{ SANH_REPORT_WEBHOOK: `http://127.0.0.1:${portOf(http)}/reports`, SANH_GATEWAY_SECRET: secret },
  };
  ways = waysOf({
    mail: { smtpUrl: settings.SANH_SMTP_URL, from: settings.SANH_MAIL_FROM },
    ...{ reportWebhook: settings.SANH_REPORT_WEBHOOK, gatewaySecret: secret },
  });
  sanh = await aSanh(inject('testServerUrl'), settings);
  await addHistory(sanh.sql, sanh.centres.get(commune), { days: 8, seed: 2, now: Date.now() });
  today = (await sanh.halls.now(commune)).hall.day ?? '';
  cookie = await (await anEmployer(sanh))('truong', roleOver(commune, 'manager'));
}, 60_000);
afterAll(async () => {
  await Promise.all(keepers.map((keeper) => keeper.stop()));
  await sanh.close();
  await new Promise<void>((resolve) => smtp.close(resolve));
  http.close();
});
beforeEach(async () => {
  [letters.length, posted.length, refusal, status] = [0, 0, null, 200];
  await sanh.sql`delete from report_delivery`;
  await sanh.sql`delete from report_order`;
});

const order = (body: object = {}, commandId = randomUUID()): Promise<Response> =>
  sanh.request(node, {
    ...{ method: 'POST', cookie, commandId },
    body: { every: 'week', language: 'vi', mail: mailbox, toWebhook: false, ...body },
  });
const listed = async (): Promise<ReportOrders> =>
  (await (await sanh.request(node, { cookie })).json()) as ReportOrders;

/** The Monday after today, at an hour of Vietnam. */
const nextMonday = (hour: number): number =>
  Date.parse(addDays(today, 7 - weekdays.indexOf(weekdayOf(today)))) + (hour - 7) * 3_600_000;
function aKeeper(now: number, more: object = {}): ReportKeeper {
  const keeper = keepReports({
    ...{ sql: sanh.sql, centres: sanh.centres, ways, reportWords: readReportWords(), clock: () => now },
    onTrouble(error) {
      throw error;
    },
    ...more,
  });
  keepers.push(keeper);
  return keeper;
}

const attachmentsOf = (raw: string): readonly Buffer[] =>
  [
    ...raw.matchAll(
      /Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment[^]*?\r\n\r\n([^-]+)/g,
    ),
  ].map(([, base64]) => Buffer.from(base64 ?? '', 'base64'));

test('a weekly report comes by mail on Monday at six and not before, once for two servers', async () => {
  expect((await order()).status).toBe(200);
  await aKeeper(nextMonday(5.9)).check();
  expect(letters).toEqual([]);
  await Promise.all([aKeeper(nextMonday(6)).check(), aKeeper(nextMonday(6)).check()]);
  await aKeeper(nextMonday(20)).check();
  expect(letters.map(({ to }) => to)).toEqual([[mailbox]]);
  const { orders } = await listed();
  expect(orders[0]?.deliveries).toMatchObject([{ way: 'mail', state: 'sent', attempts: 1, failure: null }]);
});

test('the letter carries the tables of that week and says how its figures were counted', async () => {
  await order({ language: 'en' });
  await aKeeper(nextMonday(6)).check();
  const [{ raw } = { raw: '' }] = letters;
  expect(raw).toMatch(/Auto-Submitted: auto-generated/i);
  const [first, second] = attachmentsOf(raw);
  const [sheet] = await readXlsxFile(first!);
  expect(sheet?.data[0]?.[0]).toBe('Satisfaction – Compared by service');
  expect((await readXlsxFile(second!))[0]?.data[0]?.[0]).toMatch(/^Waiting and service/);
});

test('the webhook gets the figures of the JSON route, signed', async () => {
  await order({ mail: null, toWebhook: true });
  const now = nextMonday(6);
  await aKeeper(now).check();
  const [{ headers, body }] = posted as [(typeof posted)[number]];
  const id = String(headers['webhook-id']);
  const expected = signatureHeaders(secret, { id, timestamp: Math.floor(now / 1000), body });
  expect(headers['webhook-signature']).toBe(expected['webhook-signature']);
  const { type, data } = JSON.parse(body) as { type: string; data: { satisfaction: SatisfactionFigures } };
  const { from, to, bound } = data.satisfaction;
  expect([type, weekdayOf(from), weekdayOf(to)]).toEqual(['report.week', 'mon', 'sun']);
  const asked = await sanh.request(`/api/statistics/centre/${commune}/satisfaction?from=${from}&to=${to}`, {
    cookie,
  });
  expect(((await asked.json()) as SatisfactionFigures).bound).toEqual(bound);
});

test('what may pass is tried again under the same id, and in the end it has failed', async () => {
  status = 503;
  await order({ mail: null, toWebhook: true });
  const again = aKeeper(nextMonday(6), { pausesMs: [0, 0] });
  await again.check();
  expect(posted).toHaveLength(3);
  expect(new Set(posted.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  await again.check();
  expect(posted).toHaveLength(3);
  const { orders } = await listed();
  expect(orders[0]?.deliveries).toMatchObject([{ state: 'failed', attempts: 3, failure: 'unavailable' }]);
});

test('a mailbox that is not there is not tried again', async () => {
  refusal = 550;
  await order();
  await aKeeper(nextMonday(6)).check();
  const { orders } = await listed();
  expect(orders[0]?.deliveries).toMatchObject([{ state: 'failed', attempts: 1, failure: 'refused' }]);
});

test('a process that dies over a report leaves it to another one', async () => {
  await order();
  const dying = aKeeper(nextMonday(6), {
    ways: { mail: () => new Promise(() => undefined), webhook: null },
  });
  void dying.check();
  await expect.poll(async () => (await listed()).orders[0]?.deliveries[0]?.attempts).toBe(1);
  await aKeeper(nextMonday(6)).check();
  expect(letters).toEqual([]);
  await sanh.sql`update report_delivery set due_at = clock_timestamp()`;
  await aKeeper(nextMonday(6)).check();
  expect(letters).toHaveLength(1);
  // Its sending never ends, so its stopping does not either.
  void dying.stop();
  keepers.splice(keepers.indexOf(dying), 1);
});

test('whoever no longer manages the place is sent nothing more', async () => {
  await order();
  await sanh.sql`update staff_assignment set role = 'clerk' where user_id in (
    select id from staff_user where username = 'truong')`;
  await aKeeper(nextMonday(6)).check();
  await sanh.sql`update staff_assignment set role = 'manager' where user_id in (
    select id from staff_user where username = 'truong')`;
  expect(letters).toEqual([]);
  expect((await listed()).orders[0]?.deliveries).toMatchObject([{ state: 'failed', failure: 'not-allowed' }]);
});

test('an order is made once, is ended for good, sends nothing after and forgets the mailbox', async () => {
  const id = randomUUID();
  await order({}, id);
  expect(((await (await order({}, id)).json()) as ReportOrders).orders).toHaveLength(1);
  expect(await codeOf(await order({ every: 'month' }, id))).toBe('COMMAND_ID_REUSED');
  const end = (orderId: string): Promise<Response> =>
    sanh.request(`${node}/${orderId}/end`, { method: 'POST', cookie, body: {} });
  expect((await end(id)).status).toBe(200);
  expect((await end(id)).status).toBe(200);
  expect(await codeOf(await end(randomUUID()))).toBe('UNKNOWN_REPORT_ORDER');
  await aKeeper(nextMonday(6)).check();
  expect([letters, (await listed()).orders]).toEqual([[], []]);
  expect(await sanh.sql`select mail from report_order`).toEqual([{ mail: '' }]);
});

test.each([
  ['no way at all', { mail: null }, 'VALIDATION_FAILED'],
  ['a mailbox that brings a header along', { mail: 'a@b.vn\r\nBcc: c@d.vn' }, 'VALIDATION_FAILED'],
  ['another rhythm', { every: 'day' }, 'VALIDATION_FAILED'],
])('%s is refused', async (_, body, code) => {
  expect(await codeOf(await order(body))).toBe(code);
});

test('a node has a bounded number of them', async () => {
  for (let count = 0; count < 20; count += 1) expect((await order()).status).toBe(200);
  expect(await codeOf(await order())).toBe('REPORT_ORDERS_FULL');
});

test('a password never goes over an open line', async () => {
  const port = String((smtp.server.address() as AddressInfo).port);
  const send = createMail({ smtpUrl: `smtp://sanh:geheim@127.0.0.1:${port}`, from: 'sanh@example.vn' });
  const report = { subject: '', text: '', files: [] } as never;
  const failure = await send(
    { id: 'x', order: { mail: mailbox } as never, report, now: 0 },
    new AbortController().signal,
  );
  expect([failure, letters]).toEqual(['unreachable', []]);
});
