import type { CommandAnswer } from '@sanh/contract';
import { emergencyAt } from '@sanh/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, stepping, type RunningSanh } from '../../testing/a-sanh.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

const day = `/api/centres/${commune}/day`;
const texts = { vi: 'Mời rời sảnh.', en: 'Please leave the hall.' };
const standing = async () => emergencyAt((await sanh.halls.now(commune)).hall, Date.now());

test('a manager raises and ends an emergency; a clerk may do neither', async () => {
  const [manager, clerk] = [await sanh.signIn('quanly'), await sanh.signIn('quay2')];
  expect(await codeOf(await sanh.request(`${day}/raise-emergency`, stepping(clerk, { texts })))).toBe(
    'FORBIDDEN',
  );
  const asking = stepping(manager, { texts });
  const [raised, again] = await Promise.all(
    [1, 2].map(async () => (await sanh.request(`${day}/raise-emergency`, asking)).json()),
  );
  expect(again).toEqual(raised);
  const [event] = (raised as CommandAnswer).events;
  expect(event?.event).toMatchObject({ type: 'emergency-raised', id: asking.commandId, texts });
  expect(await standing()).toMatchObject({ id: asking.commandId });

  const ending = { emergencyId: asking.commandId };
  expect((await sanh.request(`${day}/end-emergency`, stepping(clerk, ending))).status).toBe(403);
  expect((await sanh.request(`${day}/end-emergency`, stepping(manager, ending))).status).toBe(200);
  expect(await standing()).toBeNull();
  expect(await codeOf(await sanh.request(`${day}/end-emergency`, stepping(manager, ending)))).toBe(
    'NO_EMERGENCY',
  );
});

test.each([
  [{ texts: {} }],
  [{ texts: { vi: '' } }],
  [{ texts: { vi: 'x'.repeat(161) } }],
  [{ texts: { vi: 'Cháy', 'not a language': 'x' } }],
])('%j is no emergency message', async (body) => {
  const answer = await sanh.request(`${day}/raise-emergency`, stepping(await sanh.signIn('quanly'), body));
  expect([answer.status, await codeOf(answer)]).toEqual([400, 'VALIDATION_FAILED']);
});
