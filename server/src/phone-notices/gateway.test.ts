import { createHmac } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnownCentre } from '../centres/centres.ts';
import type { OutgoingNotice } from './channel.ts';
import { createGateway } from './gateway.ts';
import { signatureHeaders } from '../webhooks/signature.ts';
import { aGateway, type TestGateway } from './testing/a-gateway.ts';
import { gatewaySecret } from './testing/a-told-hall.ts';

let gateway: TestGateway;
beforeEach(async () => {
  gateway = await aGateway();
});
afterEach(() => gateway.close());

const at = (url: string) =>
  ({ centre: { phoneNotices: { near: { ahead: 3, minutes: 10 }, webhook: { url } } } }) as KnownCentre;
const notice: OutgoingNotice = {
  ...{ id: 'one', kind: 'near', centreId: 'c', to: '+84912345678', language: 'vi', text: 'Số A-001' },
  ...{ label: 'A-001', ahead: 2, counter: null },
};
const now = 1_800_000_000_500;
const settings = { secret: gatewaySecret, isDemo: true, clock: () => now, timeoutMs: 300 };
const never = new AbortController().signal;
const send = (url = gateway.url) => createGateway(settings).send(at(url), notice, never);

test.each([
  [200, null],
  [204, null],
  [302, 'refused'],
  [400, 'refused'],
  [401, 'refused'],
  [422, 'refused'],
  [429, 'unavailable'],
  [500, 'unavailable'],
  [503, 'unavailable'],
  ['cut', 'unreachable'],
  ['slow', 'slow'],
] as const)('a gateway that answers %s is %s', async (mood, failure) => {
  gateway.behave(mood);
  expect(await send()).toBe(failure);
});

test('a gateway that is not there is unreachable, and one that comes back takes the notice', async () => {
  await gateway.close();
  expect(await send()).toBe('unreachable');
  gateway = await aGateway(Number(new URL(gateway.url).port));
  expect(await send()).toBeNull();
});

test('who ends the server ends the notice that is under way', async () => {
  gateway.behave('slow');
  const stopping = new AbortController();
  const sent = createGateway({ ...settings, timeoutMs: 60_000 }).send(
    at(gateway.url),
    notice,
    stopping.signal,
  );
  setTimeout(() => stopping.abort(), 50);
  await expect(sent).rejects.toThrow();
});

describe('a centre is served', () => {
  test.each([
    ['by https', { ...settings, isDemo: false }, 'https://sms.example.vn/in', true],
    ['without a certificate only in a demonstration', settings, 'http://127.0.0.1:9/', true],
    ['not without a certificate elsewhere', { ...settings, isDemo: false }, 'http://127.0.0.1:9/', false],
    ['not without a secret', { ...settings, secret: null }, 'https://sms.example.vn/in', false],
  ])('%s', (_, options, url, serves) => {
    expect(createGateway(options).serves(at(url))).toBe(serves);
  });

  test('not when it has switched nothing on', () => {
    expect(createGateway(settings).serves({ centre: { phoneNotices: null } } as KnownCentre)).toBe(false);
  });
});

test('the receiver finds id and time under a signature that nobody else can make', async () => {
  await send();
  const [{ headers, body }] = gateway.received as [(typeof gateway.received)[number]];
  expect(headers).toMatchObject({ 'webhook-id': 'one', 'webhook-timestamp': '1800000000' });
  const key = Buffer.from(gatewaySecret, 'base64');
  const expected = createHmac('sha256', key).update(`one.1800000000.${body}`).digest('base64');
  expect(headers['webhook-signature']).toBe(`v1,${expected}`);
});

test('the signature is that of the published example of Standard Webhooks', () => {
  const example = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: 1614265330, body: '{"test": 2432232314}' };
  expect(signatureHeaders('whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', example)['webhook-signature']).toBe(
    'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
  );
});
