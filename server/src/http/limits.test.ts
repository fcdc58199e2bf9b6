import { expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, stepping } from '../testing/a-sanh.ts';

test('who sends too many commands waits, somebody else does not', async () => {
  const sanh = await aSanh(inject('testServerUrl'), { SANH_COMMANDS_PER_MINUTE: '5' });
  const tickets = `/api/centres/${commune}/tickets`;
  for (let sent = 0; sent < 5; sent += 1) await sanh.request(tickets, issuing());
  const refused = await sanh.request(tickets, issuing());
  expect([refused.headers.get('retry-after'), await codeOf(refused)]).toEqual(['60', 'RATE_LIMITED']);
  const cookie = await sanh.signIn('quay1');
  const opened = await sanh.request(`/api/centres/${commune}/counters/1/open-counter`, stepping(cookie));
  expect(opened.status).toBe(200);
  await sanh.close();
});
