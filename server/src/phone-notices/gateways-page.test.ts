import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { signatureHeaders } from '../webhooks/signature.ts';
import { gatewaySecret } from './testing/a-told-hall.ts';

type Check = (headers: object, body: string, secret: string, now: number) => boolean;

/** The example in docs/gateways.md, as somebody would take it over. */
async function theExample(): Promise<Check> {
  const page = await readFile(new URL('../../../docs/gateways.md', import.meta.url), 'utf8');
  const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const address = `data:text/javascript,${encodeURIComponent(code)}`;
  return ((await import(/* @vite-ignore */ address)) as { isFromSanh: Check }).isFromSanh;
}

test('the example of the page takes what we sign, and nothing changed, old or signed by others', async () => {
  const isFromSanh = await theExample();
  const now = 1_800_000_000_000;
  const body = '{"text":"Số A-001"}';
  const headers = signatureHeaders(gatewaySecret, { id: 'one', timestamp: now / 1000, body });
  expect(isFromSanh(headers, body, gatewaySecret, now)).toBe(true);
  expect(isFromSanh(headers, body, `whsec_${gatewaySecret}`, now)).toBe(true);
  expect(isFromSanh(headers, `${body} `, gatewaySecret, now)).toBe(false);
  expect(isFromSanh({ ...headers, 'webhook-id': 'two' }, body, gatewaySecret, now)).toBe(false);
  expect(isFromSanh({ ...headers, 'webhook-timestamp': 'x' }, body, gatewaySecret, now)).toBe(false);
  expect(isFromSanh({ ...headers, 'webhook-signature': 'v1,' }, body, gatewaySecret, now)).toBe(false);
  expect(isFromSanh(headers, body, gatewaySecret, now + 301_000)).toBe(false);
  expect(isFromSanh(headers, body, Buffer.from('another').toString('base64'), now)).toBe(false);
});
