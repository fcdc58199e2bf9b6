import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { demoPassword } from '../demo/demo.ts';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_COMMANDS_PER_MINUTE: '1000' });
});
afterAll(() => sanh.close());

const trying = (username: string, password: string): Promise<Response> =>
  sanh.request('/api/auth/sign-in', { method: 'POST', body: { username, password } });

describe('signing in', () => {
  test('tells who and where, and sets a cookie that no script reads and no other site sends', async () => {
    const response = await trying('QUAY1', demoPassword);
    const [cookie] = response.headers.getSetCookie();
    expect(await response.json()).toMatchObject({
      username: 'quay1',
      roles: [{ role: 'clerk', centreIds: [commune] }],
    });
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Lax/);
  });

  test('a wrong password and an unknown name are told apart by nobody', async () => {
    const wrong = (await (await trying('quay2', 'wrong')).json()) as { requestId: string };
    const unknown = (await (await trying('nobody', 'wrong')).json()) as { requestId: string };
    expect({ ...wrong, requestId: '' }).toEqual({ ...unknown, requestId: '' });
  });

  test('the sixth try after five wrong ones is not looked at, even with the right password', async () => {
    for (let tried = 0; tried < 5; tried += 1) expect((await trying('quay3', 'wrong')).status).toBe(401);
    const locked = await trying('Quay3', demoPassword);
    expect([locked.status, Number(locked.headers.get('retry-after'))]).toEqual([
      429,
      expect.closeTo(300, -1),
    ]);
    await sanh.sql`update staff_rate_limit set last_request = last_request - 301000`;
    expect((await trying('quay3', demoPassword)).status).toBe(200);
  });

  test('many tries at once do not slip through together', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => trying('quay4', 'wrong')));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
  });

  test('the library’s own doors are not there', async () => {
    for (const path of ['sign-up/email', 'sign-in/username', 'sign-in/email', 'update-user', 'get-session']) {
      const response = await sanh.request(`/api/auth/${path}`, { method: 'POST', body: {} });
      expect(await codeOf(response)).toBe('NOT_FOUND');
    }
  });
});

describe('a session', () => {
  const me = (cookie: string): Promise<Response> => sanh.request('/api/me', { cookie });

  test('ends with signing out', async () => {
    const cookie = await sanh.signIn('quay5');
    expect((await me(cookie)).status).toBe(200);
    await sanh.request('/api/auth/sign-out', { method: 'POST', body: {}, cookie });
    expect((await me(cookie)).status).toBe(401);
  });

  test('each one is new: an old cookie is not taken over', async () => {
    const first = await sanh.signIn('quay6');
    const second = await sanh.signIn('quay6');
    expect(second).not.toBe(first);
  });

  test('a changed password ends the others', async () => {
    const [here, elsewhere] = [await sanh.signIn('quay7'), await sanh.signIn('quay7')];
    const body = { currentPassword: demoPassword, newPassword: 'another-long-password' };
    const changed = await sanh.request('/api/auth/change-password', { method: 'POST', body, cookie: here });
    expect(changed.status).toBe(200);
    expect((await me(elsewhere)).status).toBe(401);
    expect((await trying('quay7', demoPassword)).status).toBe(401);
  });

  test('a forged cookie is nobody', async () => {
    const cookie = await sanh.signIn('quay8');
    expect((await me(`${cookie.slice(0, -6)}AAAA%3D`)).status).toBe(401);
  });

  test('colleagues are named to staff by account', async () => {
    const cookie = await sanh.signIn('quay9');
    const response = await sanh.request(`/api/centres/${commune}/colleagues`, { cookie });
    expect(Object.values((await response.json()) as object)).toContain('Nguyễn Thị Hạnh');
  });
});

test('passwords and cookies stay out of the log', () => {
  expect(sanh.logged.join('\n')).not.toMatch(/sanh-dung-thu|session_token|another-long/);
});
