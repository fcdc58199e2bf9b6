import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { codeOf, aSanh, commune, issuing, stepping, type RunningSanh } from '../../testing/a-sanh.ts';

let sanh: RunningSanh;
const cookies = new Map<string, string>();
const centre = `/api/centres/${commune}`;
const give = (who: string, step: string, body: object = {}): Promise<Response> =>
  sanh.request(`${centre}/${step}`, stepping(cookies.get(who) ?? '', body));
const done = async (who: string, step: string, body: object = {}): Promise<void> => {
  const answer = await give(who, step, body);
  if (!answer.ok) throw new Error(`${step}: ${await codeOf(answer)}`);
};
const taken = async (serviceId: string): Promise<string> => {
  const answer = await sanh.request(`${centre}/tickets`, issuing({ serviceId }));
  return ((await answer.json()) as { ticketId: string }).ticketId;
};
const version = async (): Promise<number> => (await sanh.halls.now(commune)).hall.version;

/** Counter 2 (land) with a ticket called, and one of births waiting; hardly any time to undo. */
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  for (const name of ['quay2', 'quay3', 'quay8', 'quanly', 'quantri'])
    cookies.set(name, await sanh.signIn(name));
  const running = sanh.centres.get(commune).centre;
  const body = { ...running, rules: { ...running.rules, undoSeconds: 1 } };
  const cookie = cookies.get('quantri');
  const published = await sanh.request(`${centre}/configuration`, { method: 'PUT', body, cookie });
  if (!published.ok) throw new Error(await published.text());
  await done('quay2', 'counters/2/open-counter');
  await done('quanly', 'day/stop-issuing', { serviceId: 'xay-dung', reason: 'overload' });
  await taken('dat-dai');
  await done('quay2', 'counters/2/call-next', { finishCurrent: false });
  await new Promise((resolve) => setTimeout(resolve, 1100));
});
afterAll(() => sanh.close());

const toClosed = {
  ...{ to: { kind: 'service', serviceId: 'xay-dung' }, placement: 'last', comeBack: false },
  reason: 'next-step',
};

test.each([
  ['a second clerk at one counter', 'quay3', 'counters/2/open-counter', {}, 'COUNTER_TAKEN'],
  ['a clerk at a second counter', 'quay2', 'counters/3/open-counter', {}, 'CLERK_AT_ANOTHER_COUNTER'],
  ['a step at somebody else’s counter', 'quay3', 'counters/2/start', {}, 'COUNTER_NOT_YOURS'],
  ['a transfer to a closed service', 'quay2', 'counters/2/transfer', toClosed, 'SERVICE_CLOSED'],
  ['absent before the calls and the time', 'quay2', 'counters/2/no-show', {}, 'NO_SHOW_TOO_EARLY'],
  ['undo when its time is over', 'quay2', 'counters/2/undo', {}, 'UNDO_TOO_LATE'],
  ['closing with a ticket in hand', 'quay2', 'counters/2/close-counter', {}, 'COUNTER_BUSY'],
] as const)('%s is refused with its reason, and nothing changes', async (_, who, step, body, code) => {
  const before = await version();
  const answer = await give(who, step, body);
  expect([answer.status, await codeOf(answer)]).toEqual([409, code]);
  expect(await version()).toBe(before);
});

test('a number of a service that the counter does not serve is not called there, and waits on', async () => {
  const ticketId = await taken('ho-tich');
  await done('quay3', 'counters/3/open-counter');
  const before = await version();
  const answer = await give('quay3', 'counters/3/call-ticket', { ticketId, reason: 'urgent' });
  expect(await codeOf(answer)).toBe('SERVICE_NOT_AT_COUNTER');
  expect(await version()).toBe(before);
});
