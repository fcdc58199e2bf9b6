import { CallFailed, type ProblemCode } from '@sanh/contract';
import { expect, it } from 'vitest';
import { newCommandId, untilAnswered } from './commands.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const problem = (code: ProblemCode, status: number): CallFailed =>
  new CallFailed({ type: 'about:blank', title: '', status, code });

it('an intention keeps its command id until it is answered', async () => {
  const ids: string[] = [];
  const answers = [new CallFailed(null), problem('UNAVAILABLE', 503), 'done'];
  const answer = await untilAnswered(async ({ commandId }) => {
    const next = answers[ids.push(commandId) - 1];
    if (next instanceof CallFailed) throw next;
    return next;
  });
  expect([answer, ids.length, new Set(ids).size]).toEqual(['done', 3, 1]);
});

it('a refusal is an answer: it is not sent again', async () => {
  let attempts = 0;
  const sent = untilAnswered(async () => {
    attempts += 1;
    throw problem('NOBODY_WAITING', 409);
  });
  await expect(sent).rejects.toMatchObject({ code: 'NOBODY_WAITING' });
  expect(attempts).toBe(1);
});

it('a caller who gives up is told that nothing was heard', async () => {
  const patience = new AbortController();
  const sent = untilAnswered(
    async () => {
      queueMicrotask(() => patience.abort());
      throw new CallFailed(null);
    },
    { signal: patience.signal },
  );
  await expect(sent).rejects.toMatchObject({ code: 'UNREACHABLE' });
});

it('an attempt without an answer ends, and the next one begins', async () => {
  let attempts = 0;
  const answer = await untilAnswered(
    ({ signal }) => {
      if (++attempts === 2) return Promise.resolve('done');
      return new Promise((_, fail) => {
        signal.addEventListener('abort', () => fail(new CallFailed(null)));
      });
    },
    { attemptMs: 20 },
  );
  expect([answer, attempts]).toEqual(['done', 2]);
});

it('command ids are random UUIDs', () => {
  const ids = Array.from({ length: 100 }, () => newCommandId());
  expect(ids.filter((id) => !uuid.test(id))).toEqual([]);
  expect(new Set(ids).size).toBe(100);
});
