import { once } from 'node:events';
import { createServer } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { isPublicAddress, publicAgent } from './public-agent.ts';
import { isPushEndpoint } from './push-endpoint.ts';

test.each([
  ['https://fcm.googleapis.com/fcm/send/abc:def', true],
  ['https://web.push.apple.com/QHk', true],
  ['https://updates.push.services.mozilla.com/wpush/v2/gA', true],
  ['https://sg2p.notify.windows.com/w/?token=a%2bb', true],
  ['http://fcm.googleapis.com/fcm/send/abc', false],
  ['https://fcm.googleapis.com:8443/x', false],
  ['https://me:secret@push.example.com/x', false],
  ['https://localhost/x', false],
  ['https://localhost./x', false],
  ['https://printer/x', false],
  ['https://printer.local/x', false],
  ['https://db.internal/x', false],
  ['https://127.0.0.1/x', false],
  ['https://0x7f.1/x', false],
  ['https://2130706433/x', false],
  ['https://8.8.8.8/x', false],
  ['https://[::1]/x', false],
  ['https://sanh.example.vn/api', false],
  ['nothing', false],
])('%s is a push service: %s', (endpoint, expected) => {
  expect(isPushEndpoint(endpoint, 'https://sanh.example.vn')).toBe(expected);
});

test.each([
  ...['142.250.66.74', '2404:6800:4005:80b::200a', '17.188.170.201'].map((one) => [one, true] as const),
  ...['127.0.0.1', '10.1.2.3', '172.31.0.9', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0'].map(
    (one) => [one, false] as const,
  ),
  ...['224.0.0.1', '255.255.255.255', '::1', '::', 'fe80::1', 'fd00::1', '::ffff:10.0.0.1'].map(
    (one) => [one, false] as const,
  ),
  ...['64:ff9b::a00:1', '2002:a00:1::', 'ff02::1'].map((one) => [one, false] as const),
])('%s is an address of the public net: %s', (address, expected) => {
  expect(isPublicAddress(address)).toBe(expected);
});

test('a name that leads to this machine is not called, whatever it is called', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const called: unknown[] = [];
  server.on('connection', (socket) => called.push(socket));
  const { port } = server.address() as AddressInfo;
  const asked = request(`https://localhost:${String(port)}/`, { agent: publicAgent });
  asked.end();
  await expect(once(asked, 'response')).rejects.toThrow('no public address');
  expect(called).toEqual([]);
  server.close();
});
