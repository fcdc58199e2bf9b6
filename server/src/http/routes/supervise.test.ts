import { daySteps, type DayStep } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, stepping, type RunningSanh } from '../../testing/a-sanh.ts';

let sanh: RunningSanh;
const cookies = new Map<string, string>();
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  for (const name of ['quay2', 'quay4', 'quanly']) cookies.set(name, await sanh.signIn(name));
});
afterAll(() => sanh.close());

const centre = `/api/centres/${commune}`;
const hall = async () => (await sanh.halls.now(commune)).hall;
const give = (who: string, step: string, body: object): Promise<Response> =>
  sanh.request(`${centre}/${step}`, stepping(cookies.get(who) ?? '', body));
const taken = async (serviceId: string): Promise<string> => {
  const answer = await sanh.request(`${centre}/tickets`, issuing({ serviceId }));
  return ((await answer.json()) as { ticketId: string }).ticketId;
};

const inOrder: Readonly<Record<DayStep, object>> = {
  'close-day': { policy: 'expire' },
  'stop-issuing': { serviceId: 'xay-dung', reason: 'overload' },
  'resume-issuing': { serviceId: 'xay-dung' },
  'raise-emergency': { texts: { vi: 'Mời rời sảnh.' } },
  'end-emergency': { emergencyId: 'none' },
  'move-waiting': { from: 'cong-thuong', to: 'ho-tich', reason: 'staff-short' },
  'change-profile': {
    counterId: '4',
    profile: { tiers: [['xay-dung', 'nhan-ket-qua']], rule: { kind: 'longest-wait' } },
  },
};

describe('what is a manager’s alone', () => {
  test.each(Object.keys(daySteps) as DayStep[])(
    '%s is refused to a clerk, and nothing changes',
    async (step) => {
      const { version } = await hall();
      const answer = await give('quay2', `day/${step}`, inOrder[step]);
      expect([answer.status, await codeOf(answer)]).toEqual([403, 'FORBIDDEN']);
      expect((await hall()).version).toBe(version);
    },
  );

  test.each(['quay2', ''])('and to nobody it is not open either: “%s”', async (who) => {
    const answer = await give(who, 'day/move-waiting', inOrder['move-waiting']);
    expect(answer.status).toBe(who === '' ? 401 : 403);
  });
});

describe('people who are moved', () => {
  test('are moved once however often the command comes, and who did it is kept', async () => {
    const ticketId = await taken('cong-thuong');
    const asking = stepping(cookies.get('quanly') ?? '', inOrder['move-waiting']);
    const answers = [1, 2].map(async () => (await sanh.request(`${centre}/day/move-waiting`, asking)).json());
    const [first, again] = await Promise.all(answers);
    expect(first).toEqual(again);
    const [event] = await sanh.sql<{ actor: string; data: { ticketIds: string[] } }[]>`
      select actor, data from hall_event where type = 'waiting-moved'`;
    expect(event?.actor).toMatch(/^staff:/);
    expect(event?.data.ticketIds).toEqual([ticketId]);
  });

  test('wait on as one leg of the new service, in the rows as in the hall', async () => {
    const ticketId = await taken('cong-thuong');
    await give('quanly', 'day/move-waiting', inOrder['move-waiting']);
    const rows = await sanh.sql`
      select l.leg, l.service_id, l.ended_at, t.service_id as of_ticket
      from leg l join ticket t using (centre_id, ticket_id) where ticket_id = ${ticketId}`;
    expect(rows).toEqual([{ leg: 1, service_id: 'ho-tich', ended_at: null, of_ticket: 'ho-tich' }]);
  });
});

test('another profile lets a counter call at once what it could not call before', async () => {
  await taken('dang-ky-kinh-doanh');
  await give('quay4', 'counters/4/open-counter', {});
  const call = (): Promise<Response> => give('quay4', 'counters/4/call-next', { finishCurrent: false });
  expect(await codeOf(await call())).toBe('NOBODY_WAITING');
  const tiers = [['xay-dung', 'nhan-ket-qua'], ['dang-ky-kinh-doanh']];
  const profile = { tiers, rule: { kind: 'ratio', priority: 1, ordinary: 2 } };
  expect((await give('quanly', 'day/change-profile', { counterId: '4', profile })).status).toBe(200);
  expect((await call()).status).toBe(200);
});

test.each([
  ['move-waiting', { from: 'ho-tich', to: 'ho-tich', reason: 'x' }, 'SAME_PLACE'],
  ['move-waiting', { from: 'ho-tich', to: 'nowhere', reason: 'x' }, 'UNKNOWN_SERVICE'],
  [
    'change-profile',
    { counterId: '99', profile: { tiers: [['ho-tich']], rule: { kind: 'longest-wait' } } },
    'UNKNOWN_COUNTER',
  ],
  [
    'change-profile',
    { counterId: '1', profile: { tiers: [], rule: { kind: 'longest-wait' } } },
    'VALIDATION_FAILED',
  ],
  [
    'change-profile',
    { counterId: '1', profile: { tiers: [['ho-tich']], rule: { kind: 'ratio', priority: 0, ordinary: 1 } } },
    'VALIDATION_FAILED',
  ],
])('%s of %j is answered with %s, and nothing changes', async (step, body, code) => {
  const { version } = await hall();
  expect(await codeOf(await give('quanly', `day/${step}`, body))).toBe(code);
  expect((await hall()).version).toBe(version);
});
