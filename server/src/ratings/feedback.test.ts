import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, type RunningSanh } from '../testing/a-sanh.ts';
import { forgetComments } from './forget-comments.ts';
import { ratingAt, ratingRows } from './testing/a-visit.ts';

let sanh: RunningSanh;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
});
beforeEach(() => sanh.sql`delete from feedback`);
afterAll(() => sanh.close());

const say = (body: object, commandId = randomUUID()): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/feedback`, { method: 'POST', body, commandId });
const rows = () => sanh.sql<{ kind: string; text: string | null }[]>`select kind, text from feedback`;

test('feedback is kept once under its id, masked', async () => {
  const commandId = randomUUID();
  const said = { kind: 'suggestion', text: 'Nên thêm ghế. Liên hệ 0912345678' };
  await Promise.all([say(said, commandId), say(said, commandId)]);
  await say(said, commandId);
  expect(await rows()).toEqual([{ kind: 'suggestion', text: 'Nên thêm ghế. Liên hệ ••••••••••' }]);
});

test.each([
  ['nothing', { kind: 'complaint', text: '   ' }, 'VALIDATION_FAILED'],
  ['an unknown kind', { kind: 'praise', text: 'Tốt' }, 'VALIDATION_FAILED'],
  ['ten thousand characters', { kind: 'complaint', text: 'a'.repeat(10_000) }, 'COMMENT_TOO_LONG'],
])('%s is told so and is not kept', async (_, said, code) => {
  expect(await codeOf(await say(said))).toBe(code);
  expect(await rows()).toEqual([]);
});

test('what people wrote is erased when the centre has kept it long enough; that they wrote stays', async () => {
  await say({ kind: 'complaint', text: 'Quạt hỏng' });
  await ratingAt(sanh, null, { level: 'neutral', comment: 'Nóng' });
  const days = sanh.centres.get(commune).centre.ratings.keepCommentDays;
  const inDays = (count: number): number => Date.now() + count * 86_400_000;
  await forgetComments(sanh.sql, sanh.centres, inDays(days - 1));
  expect(await rows()).toEqual([{ kind: 'complaint', text: 'Quạt hỏng' }]);
  await forgetComments(sanh.sql, sanh.centres, inDays(days + 1));
  expect(await rows()).toEqual([{ kind: 'complaint', text: null }]);
  expect(await ratingRows(sanh)).toMatchObject([{ level: 'neutral', comment: null }]);
});
