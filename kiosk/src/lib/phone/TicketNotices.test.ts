import { CallFailed } from '@sanh/contract';
import { expect, test, vi } from 'vitest';
import { PushDenied, type PushDevice } from './push-device.ts';
import { TicketNotices, type NoticeCalls } from './TicketNotices.svelte.ts';

const aClient = () => ({
  ticketReach: vi.fn(() => Promise.resolve({ by: null })),
  askForNotices: vi.fn(() => Promise.resolve({ by: 'phone' as const })),
  askForPush: vi.fn<NoticeCalls['askForPush']>(() => Promise.resolve({ by: 'push' })),
  stopNotices: vi.fn(() => Promise.resolve({ by: null })),
});

test('nothing is sent without a mobile number and consent, and each is said', async () => {
  const client = aClient();
  const notices = new TicketNotices(client, 't');
  await notices.ask('0258 3822 229', true, 'vi');
  expect(notices.refused).toBe('wrong');
  await notices.ask('0912 345 678', false, 'vi');
  expect(notices.refused).toBe('noConsent');
  expect(client.askForNotices).not.toHaveBeenCalled();
});

test('a second tap while the first is under way sends nothing', async () => {
  const client = aClient();
  const notices = new TicketNotices(client, 't');
  await Promise.all([notices.ask('0912345678', true, 'vi'), notices.ask('0912345678', true, 'vi')]);
  expect(client.askForNotices).toHaveBeenCalledTimes(1);
  expect(notices.isOn).toBe(true);
  await notices.stop();
  expect(notices.isOn).toBe(false);
});

test('what the server said late does not undo what was asked meanwhile', async () => {
  const client = aClient();
  const notices = new TicketNotices(client, 't');
  const looking = notices.look();
  await notices.ask('0912345678', true, 'vi');
  await looking;
  expect(notices.isOn).toBe(true);
});

test.each([
  [new CallFailed(null), 'failed'],
  [new TypeError('x'), 'failed'],
])('a call that fails is said, and can be tried again', async (error, refused) => {
  const client = aClient();
  client.askForNotices.mockRejectedValueOnce(error);
  const notices = new TicketNotices(client, 't');
  await notices.ask('0912345678', true, 'vi');
  expect([notices.refused, notices.isBusy]).toEqual([refused, false]);
  await notices.ask('0912345678', true, 'vi');
  expect([notices.refused, notices.isOn]).toEqual([null, true]);
});

const subscription = { endpoint: 'https://push.example.com/1', keys: { p256dh: 'p', auth: 'a' } };
const aDevice = () => ({
  isThere: () => true,
  subscribe: vi.fn<PushDevice['subscribe']>(() => Promise.resolve(subscription)),
  forget: vi.fn(() => Promise.resolve()),
});

test('the browser is asked for a subscription only by the touch, and a second tap asks nothing more', async () => {
  const [client, device] = [aClient(), aDevice()];
  const notices = new TicketNotices(client, 't', device);
  await notices.look();
  expect(device.subscribe).not.toHaveBeenCalled();
  await Promise.all([notices.askPush('key', 'en'), notices.askPush('key', 'en')]);
  expect(device.subscribe.mock.calls).toEqual([['key']]);
  expect(client.askForPush.mock.calls).toEqual([[{ token: 't', body: { subscription, language: 'en' } }]]);
  expect([notices.isOn, notices.by]).toEqual([true, 'push']);
  expect(device.forget).not.toHaveBeenCalled();
});

test('whoever takes it back, and whoever is done, has nothing left in the browser', async () => {
  const [client, device] = [aClient(), aDevice()];
  const notices = new TicketNotices(client, 't', device);
  await notices.askPush('key', 'vi');
  await notices.stop();
  expect([notices.isOn, device.forget.mock.calls.length]).toEqual([false, 1]);
  notices.forget();
  expect(device.forget).toHaveBeenCalledTimes(2);
});

test('taken back without the line, the browser keeps what the server still tells', async () => {
  const [client, device] = [aClient(), aDevice()];
  const notices = new TicketNotices(client, 't', device);
  await notices.askPush('key', 'vi');
  client.stopNotices.mockRejectedValueOnce(new CallFailed(null));
  await notices.stop();
  expect([notices.by, notices.refused, device.forget.mock.calls.length]).toEqual(['push', 'failed', 0]);
});

test.each([
  ['a browser that does not allow it', () => Promise.reject(new PushDenied()), null, 'denied'],
  ['a push service that is not reached', () => Promise.reject(new TypeError('x')), null, 'notPushed'],
  ['a server that is not reached', null, () => Promise.reject(new CallFailed(null)), 'notPushed'],
])('%s is said, and leaves nothing in the browser', async (_, ofDevice, ofServer, refused) => {
  const [client, device] = [aClient(), aDevice()];
  if (ofDevice !== null) device.subscribe.mockImplementationOnce(ofDevice);
  if (ofServer !== null) client.askForPush.mockImplementationOnce(ofServer);
  const notices = new TicketNotices(client, 't', device);
  await notices.look();
  await notices.askPush('key', 'vi');
  expect([notices.refused, notices.isOn, notices.isBusy]).toEqual([refused, false, false]);
  expect(device.forget).toHaveBeenCalledTimes(1);
});
