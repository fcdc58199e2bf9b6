import { once } from 'node:events';
import { connect as dial, createServer, type AddressInfo } from 'node:net';
import { expect, inject, onTestFinished, test } from 'vitest';
import { connect } from './connect.ts';

const open = (url: string) => {
  const connection = connect(url, { poolSize: 1 });
  onTestFinished(() => connection.close());
  return connection;
};

test('lists of words, numbers and days go to the database and come back', async () => {
  const { sql } = open(inject('testServerUrl'));
  const words = ['a', 'ấ "b"', 'c,d', '{e}', 'f\\g', '', 'null'];
  const [row] = await sql`
    select ${words}::text[] as words, ${[1, -2]}::int[] as numbers, ${[9007199254740991]}::bigint[] as large,
      ${[]}::text[] as none, array['x', 'y'] as told`;
  expect(row).toEqual({
    ...{ words, numbers: [1, -2], large: [9007199254740991] },
    ...{ none: [], told: ['x', 'y'] },
  });
});

/** Stands before the database and cuts each connection at the first thing said after it was let in. */
async function aCuttingLine(url: string): Promise<string> {
  const { port, hostname } = new URL(url);
  const line = createServer((near) => {
    const far = dial(Number(port), hostname);
    let isIn = false;
    far.on('data', (part) => {
      isIn ||= part.includes('Z\0\0\0\x05I', 0, 'latin1');
      near.write(part);
    });
    near.on('data', (part) => {
      if (!isIn) far.write(part);
      else for (const end of [near, far]) end.resetAndDestroy();
    });
    for (const end of [near, far]) end.on('error', () => undefined);
  }).listen(0, '127.0.0.1');
  await once(line, 'listening');
  onTestFinished(() => void line.close());
  const cut = new URL(url);
  cut.port = String((line.address() as AddressInfo).port);
  return cut.href;
}

test('a connection that breaks as soon as it is open fails the statement that waits for it and nothing else', async () => {
  const { sql } = open(await aCuttingLine(inject('testServerUrl')));
  await expect(sql`select 1`).rejects.toMatchObject({ code: 'ECONNRESET' });
});
