import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let address: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  address = await sanh.listen();
});
afterAll(() => sanh.close());

const get = (path: string): Promise<Response> => fetch(address + path);

test.each(['/', '/docs/', '/api/centres', '/api/nowhere'])(
  '%s is sent under the strict policy',
  async (path) => {
    const { headers } = await get(path);
    expect(headers.get('content-security-policy')).toMatch(/default-src 'none'; script-src 'self';/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-request-id')).toMatch(/^[\w-]+$/);
  },
);

test('the worker that reads pictures may compile WebAssembly, and nothing else may', async () => {
  const policyOf = async (path: string) => (await get(path)).headers.get('content-security-policy');
  const workers = '/kiosk/_app/immutable/workers';
  expect(await policyOf(`${workers}/read-pictures-Dx_3.js`)).toContain(
    "script-src 'self' 'wasm-unsafe-eval';",
  );
  for (const path of ['/kiosk/', `${workers}/lookup-worker-Dx_3.js`, `/api${workers}/read-pictures-Dx_3.js`])
    expect(await policyOf(path)).toContain("script-src 'self';");
});

test.each(['/', '/docs/'])('%s has no script in the page', async (path) => {
  const html = await (await get(path)).text();
  expect(html).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=|<style/);
});

test('everything that the pages name is there', async () => {
  const html = (await (await get('/')).text()) + (await (await get('/docs/')).text());
  const named = [...html.matchAll(/(?:href|src)="(\/(?:start|docs)\/[^"]+)"/g)].map(
    (match) => match[1] ?? '',
  );
  const found = await Promise.all(
    [...named, '/start/tokens.css', '/openapi.json'].map(async (path) => (await get(path)).status),
  );
  expect(found.every((status) => status === 200)).toBe(true);
});

test('the demonstration shows its sign-ins', async () => {
  expect(await (await get('/')).text()).toContain('sanh-dung-thu');
});

test('nothing outside the folders is served', async () => {
  for (const path of [
    '/docs/../../package.json',
    '/start/%2e%2e/%2e%2e/package.json',
    '/kiosk/..%2f..%2fpackage.json',
  ]) {
    expect((await get(path)).status).toBe(404);
  }
});

test('the description of the API has every step with a body of its own', async () => {
  const { paths, components } = (await (await get('/openapi.json')).json()) as Record<
    'paths' | 'components',
    Record<string, object>
  >;
  expect(Object.keys(components['schemas'] ?? {})).toEqual(
    expect.arrayContaining(['Handshake', 'HallEvents', 'Heartbeat']),
  );
  expect(Object.keys(paths)).toContain('/api/centres/{centreId}/counters/{counterId}/call-next');
  expect(Object.keys(paths).length).toBeGreaterThan(35);
});

test('the server says that it is ready and measures itself', async () => {
  expect(await (await get('/readyz')).json()).toMatchObject({ isReady: true });
  expect(await (await get('/metrics')).text()).toContain('sanh_command_seconds');
});
