import { createPublicKey, verify } from 'node:crypto';
import type { PushSubscription } from '@sanh/contract';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { KnownCentre } from '../centres/centres.ts';
import type { OutgoingNotice } from './channel.ts';
import { readPushKeys } from './push-keys.ts';
import { addressOf, createPush } from './push.ts';
import { aPushService, type TestPushService } from './testing/a-push-service.ts';
import { pushSettings } from './testing/a-told-hall.ts';

const keys = readPushKeys(pushSettings.SANH_PUSH_KEY, pushSettings.SANH_PUSH_CONTACT);
const centre = { centre: { phoneNotices: { push: true } } } as KnownCentre;
const never = new AbortController().signal;

let service: TestPushService;
beforeEach(async () => {
  service = await aPushService();
});
afterEach(() => service.close());

const noticeTo = (browser: PushSubscription): OutgoingNotice => ({
  ...{ id: 'one', kind: 'turn', centreId: 'c', to: addressOf(browser), language: 'vi' },
  ...{ text: 'Mời ông/bà đến quầy 5.', label: 'A-001', ahead: 0, counter: '5' },
});
const push = () => createPush({ keys, agent: service.agent, timeoutMs: 300 });
const send = (browser = service.aBrowser()) => push().send(centre, noticeTo(browser), never);

test.each([
  [201, null],
  [200, null],
  [302, 'refused'],
  [403, 'refused'],
  [413, 'refused'],
  [404, 'gone'],
  [410, 'gone'],
  [429, 'unavailable'],
  [503, 'unavailable'],
  ['cut', 'unreachable'],
  ['slow', 'slow'],
  ['endless', null],
] as const)('a push service that answers %s is %s', async (mood, sending) => {
  service.behave(mood);
  expect(await send()).toBe(sending);
});

test('the browser alone reads number, counter and text, and nothing else is in it', async () => {
  await send();
  expect(service.told[0]?.notice).toEqual({
    ...{ number: 'A-001', counter: '5', text: 'Mời ông/bà đến quầy 5.' },
  });
  expect(service.told[0]?.headers).toMatchObject({
    ...{ 'content-encoding': 'aes128gcm', ttl: '600', urgency: 'high', topic: 'ticket' },
  });
});

test('the push service can tell by our key that it is we who send, and to whom it may write', async () => {
  await send();
  const { authorization = '' } = service.told[0]?.headers ?? {};
  const [, token = '', k] = /^vapid t=(.+), k=(.+)$/.exec(authorization) ?? [];
  expect(k).toBe(keys.publicKey);
  const point = Buffer.from(keys.publicKey, 'base64url');
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((part) => part.toString('base64url'));
  const key = createPublicKey({ key: { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' }, format: 'jwk' });
  const [head, claims = '', signature = ''] = token.split('.');
  const signed = Buffer.from(`${String(head)}.${claims}`);
  const proof = Buffer.from(signature, 'base64url');
  expect(verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, proof)).toBe(true);
  expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
    ...{ aud: 'https://push.example.com', sub: pushSettings.SANH_PUSH_CONTACT },
  });
});

test('a browser whose key is on no curve cannot be told, and is not asked', async () => {
  const browser = service.aBrowser();
  expect(await send({ ...browser, keys: { ...browser.keys, p256dh: 'B'.repeat(87) } })).toBe('gone');
  expect(service.told).toEqual([]);
});

test('who ends the server ends the notice that is under way', async () => {
  service.behave('slow');
  const stopping = new AbortController();
  const sent = createPush({ keys, agent: service.agent }).send(
    centre,
    noticeTo(service.aBrowser()),
    stopping.signal,
  );
  setTimeout(() => stopping.abort(), 50);
  await expect(sent).rejects.toThrow();
});

describe('a centre is served', () => {
  test.each([
    ['that switched it on', keys, { push: true }, true],
    ['not where it is off', keys, { push: false }, false],
    ['not without notices', keys, null, false],
    ['not without a key', null, { push: true }, false],
  ])('%s', (_, given, phoneNotices, serves) => {
    expect(createPush({ keys: given }).serves({ centre: { phoneNotices } } as KnownCentre)).toBe(serves);
  });
});
