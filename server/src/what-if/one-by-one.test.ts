import { expect, test } from 'vitest';
import { oneByOne } from './one-by-one.ts';

function aHeldWork() {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  return { held, release };
}

test('the second begins when the first has ended, also when it failed', async () => {
  const inTurn = oneByOne(5);
  const { held, release } = aHeldWork();
  const order: string[] = [];
  const first = inTurn(async () => {
    await held;
    order.push('first');
    throw new Error('failed');
  });
  const second = inTurn(() => Promise.resolve(order.push('second')));
  release();
  await expect(first).rejects.toThrow('failed');
  await second;
  expect(order).toEqual(['first', 'second']);
});

test('who would have to wait behind too many is turned away, and let in when they are done', async () => {
  const inTurn = oneByOne(1);
  const { held, release } = aHeldWork();
  const first = inTurn(() => held);
  await expect(inTurn(() => Promise.resolve())).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  release();
  await first;
  await expect(inTurn(() => Promise.resolve('served'))).resolves.toBe('served');
});
