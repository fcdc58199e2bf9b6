import { CallFailed } from '@sanh/contract';
import { expect, test, vi } from 'vitest';
import { TicketNotices } from './TicketNotices.svelte.ts';

const aClient = () => ({
  ticketReach: vi.fn(() => Promise.resolve({ isOn: false })),
  askForNotices: vi.fn(() => Promise.resolve({ isOn: true })),
  stopNotices: vi.fn(() => Promise.resolve({ isOn: false })),
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
