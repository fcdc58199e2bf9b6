import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { pushDevice, PushDenied } from './push-device.ts';

const keys = { p256dh: 'p', auth: 'a' };
const toJSON = () => ({ endpoint: 'https://push.example.com/1', expirationTime: null, keys });
const subscribe = vi.fn(() => Promise.resolve({ toJSON }));
const unregister = vi.fn(() => Promise.resolve(true));
const register = vi.fn(() => Promise.resolve());
const requestPermission = vi.fn(() => Promise.resolve('granted'));
const serviceWorker = {
  ...{ register, ready: Promise.resolve({ pushManager: { subscribe } }) },
  getRegistration: vi.fn(() =>
    Promise.resolve<{ unregister: typeof unregister } | undefined>({ unregister }),
  ),
};

beforeEach(() => {
  vi.clearAllMocks();
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('window', { PushManager: {}, Notification: {} });
  vi.stubGlobal('Notification', { requestPermission });
  vi.stubGlobal('location', { pathname: '/ticket/', search: '?t=abc' });
});
afterEach(() => vi.unstubAllGlobals());

test('the program that shows notices is that of this ticket’s page alone, and the server gets no more than it needs', async () => {
  const given = await pushDevice.subscribe('key');
  expect(register).toHaveBeenCalledWith('/ticket/told.js', { scope: '/ticket/?t=abc' });
  expect(subscribe).toHaveBeenCalledWith({ userVisibleOnly: true, applicationServerKey: 'key' });
  expect(given).toEqual({ endpoint: 'https://push.example.com/1', keys });
});

test.each(['denied', 'default'])('with the answer “%s” nothing is put into the browser', async (answer) => {
  requestPermission.mockResolvedValueOnce(answer);
  await expect(pushDevice.subscribe('key')).rejects.toThrow(PushDenied);
  expect(register).not.toHaveBeenCalled();
});

test('a phone without push is not asked, and has nothing to forget', async () => {
  expect(pushDevice.isThere()).toBe(true);
  vi.stubGlobal('window', { Notification: {} });
  expect(pushDevice.isThere()).toBe(false);
  vi.stubGlobal('navigator', {});
  await pushDevice.forget();
  expect(unregister).not.toHaveBeenCalled();
});

test('forgotten, the program goes, and with it the subscription; twice is once', async () => {
  await pushDevice.forget();
  serviceWorker.getRegistration.mockResolvedValueOnce(undefined);
  await pushDevice.forget();
  expect(unregister).toHaveBeenCalledTimes(1);
});
