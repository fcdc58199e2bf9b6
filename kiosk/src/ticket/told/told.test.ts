import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';

const scope = 'https://sanh.test/ticket/?t=abc';
const heard = new Map<string, (event: object) => void>();
const showNotification = vi.fn<(title: string, options: object) => Promise<void>>(() => Promise.resolve());
const focus = vi.fn(() => Promise.resolve());
const openWindow = vi.fn(() => Promise.resolve());
let pages: readonly { url: string; focus: typeof focus }[] = [];

beforeAll(async () => {
  vi.stubGlobal('self', {
    addEventListener: (name: string, listener: (event: object) => void) => heard.set(name, listener),
    registration: { scope, showNotification },
    clients: { matchAll: () => Promise.resolve(pages), openWindow },
  });
  await import('./index.ts');
});
beforeEach(() => vi.clearAllMocks());
afterAll(() => vi.unstubAllGlobals());

async function happens(name: string, event: object): Promise<void> {
  const work: Promise<unknown>[] = [];
  heard.get(name)?.({ ...event, waitUntil: (done: Promise<unknown>) => work.push(done) });
  await Promise.all(work);
}
const told = (notice: object) => happens('push', { data: { json: () => notice } });

test.each([
  ['“near” may go by itself', null, false],
  ['“your turn” stays until it is seen', '5', true],
])('%s, and the newer takes the place of the older', async (_, counter, requireInteraction) => {
  await told({ number: 'A-001', counter, text: 'Mời ông/bà.' });
  expect(showNotification.mock.calls).toMatchObject([
    ['A-001', { body: 'Mời ông/bà.', tag: 'ticket', renotify: true, requireInteraction }],
  ]);
});

test('a tap finds the page of its ticket again, and opens it where it is closed', async () => {
  const notification = { close: vi.fn() };
  pages = [{ url: 'https://sanh.test/ticket/?t=other', focus }];
  await happens('notificationclick', { notification });
  expect([openWindow.mock.calls, focus.mock.calls.length]).toEqual([[[scope]], 0]);
  pages = [{ url: scope, focus }];
  await happens('notificationclick', { notification });
  expect([openWindow.mock.calls.length, focus.mock.calls.length]).toEqual([1, 1]);
  expect(notification.close).toHaveBeenCalledTimes(2);
});
