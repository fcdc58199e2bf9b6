import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, stepping, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
afterAll(() => sanh.close());

const tickets = `/api/centres/${commune}/tickets`;
const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;

describe('a body that is not what the route reads', () => {
  test.each([
    ['no JSON', '{"serviceId":'],
    ['an unknown field', '{"serviceId":"ho-tich","secret-of-mine":1}'],
    ['a prototype key', '{"serviceId":"ho-tich","__proto__":{"isAdmin":true}}'],
    ['the name of an inherited member', '{"serviceId":"ho-tich","constructor":{}}'],
    ['a wrong type', '{"serviceId":{"$ne":null}}'],
    ['deep nesting', deep(20_000)],
    ['a list', '[]'],
    ['nothing', ''],
    ['free text as reason', '{"serviceId":"Nguyễn Văn A, 079123456789"}'],
  ])('%s is refused and not repeated', async (_, body) => {
    const response = await sanh.request(tickets, { ...issuing(), body });
    const text = await response.text();
    expect([response.status, response.headers.get('content-type')]).toEqual([
      400,
      'application/problem+json',
    ]);
    expect(text).not.toMatch(/secret-of-mine|079123456789|isAdmin/);
  });

  test('a large one is refused before it is read', async () => {
    const body = JSON.stringify({ serviceId: 'x'.repeat(70_000) });
    const response = await sanh.request(tickets, {
      ...issuing(),
      body,
      headers: { 'content-length': String(body.length) },
    });
    expect([response.status, await codeOf(response)]).toEqual([413, 'PAYLOAD_TOO_LARGE']);
  });

  test('one of another kind is refused', async () => {
    const headers = { 'content-type': 'text/plain' };
    const response = await sanh.request(tickets, { ...issuing(), headers });
    expect(await codeOf(response)).toBe('VALIDATION_FAILED');
  });
});

test('none of that changes the hall', async () => {
  const before = await sanh.halls.now(commune);
  await sanh.request(tickets, { ...issuing(), body: '{"serviceId":"ho-tich","__proto__":{}}' });
  expect((await sanh.halls.now(commune)).hall.version).toBe(before.hall.version);
});

test.each([
  ['/api/nowhere', 404, 'NOT_FOUND'],
  ['/api/centres/atlantis', 404, 'UNKNOWN_CENTRE'],
  ['/api/centres/constructor', 404, 'UNKNOWN_CENTRE'],
  ['/api/centres/%2e%2e%2f', 400, 'VALIDATION_FAILED'],
  ['/api/procedures/0.000000', 404, 'UNKNOWN_PROCEDURE'],
  ['/api/procedures?limit=1e9', 400, 'VALIDATION_FAILED'],
  ['/api/procedures?what=else', 400, 'VALIDATION_FAILED'],
])('%s is answered %i %s', async (path, status, code) => {
  const response = await sanh.request(path);
  expect([response.status, await codeOf(response)]).toEqual([status, code]);
});

test('a refusal of the hall says why with its facts', async () => {
  const cookie = await sanh.signIn('quay1');
  const response = await sanh.request(`/api/centres/${commune}/counters/1/recall`, stepping(cookie));
  expect(await response.json()).toMatchObject({ code: 'COUNTER_NOT_OPEN', facts: { counterId: '1' } });
});

test('a failure that nobody foresaw tells the asker only its id, and the log the reason', async () => {
  await sanh.sql`alter table field rename to gone`;
  const problem = (await (await sanh.request('/api/fields')).json()) as { code: string; requestId: string };
  await sanh.sql`alter table gone rename to field`;
  expect(problem).toEqual({
    ...{ type: 'urn:sanh:problem:internal', title: 'Internal', status: 500, code: 'INTERNAL' },
    requestId: problem.requestId,
  });
  expect(sanh.logged.some((line) => line.includes(problem.requestId) && line.includes('42P01'))).toBe(true);
});

test('a page of somebody else cannot send commands with a visitor’s cookie', async () => {
  const headers = { origin: 'https://evil.example', host: 'sanh.example' };
  expect(await codeOf(await sanh.request(tickets, { ...issuing(), headers }))).toBe('ORIGIN_FORBIDDEN');
  const own = { origin: 'https://sanh.example', host: 'sanh.example' };
  expect((await sanh.request(tickets, { ...issuing(), headers: own })).status).toBe(200);
});

test('what is personal stays out of the log', async () => {
  const dossierCode = `H32-${randomUUID()}`;
  await sanh.request(tickets, issuing({ dossierCode }));
  await sanh.request(`/api/procedures?query=${dossierCode}`);
  expect(sanh.logged.join('\n')).not.toContain(dossierCode);
});
