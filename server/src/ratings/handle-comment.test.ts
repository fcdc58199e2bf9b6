import { randomUUID } from 'node:crypto';
import type { CommentCounts, FeedbackPage, Handling, RatingPage } from '@sanh/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';
import { forgetComments } from './forget-comments.ts';
import { aDesk, aServedVisit, ratingAt, type AtDesk } from './testing/a-visit.ts';

let sanh: RunningSanh;
let desk: AtDesk;
const cookies = new Map<string, string>();
let range: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  desk = await aDesk(sanh);
  const employ = await anEmployer(sanh);
  cookies.set('chi', await employ('chi', roleOver(commune, 'manager')));
  cookies.set('binh', await employ('binh', [{ scope: 'agency', nodeId: '56', role: 'manager' }]));
  cookies.set('elsewhere', await employ('elsewhere', roleOver(province, 'manager')));
  cookies.set('clerk', desk.cookie);
  const today = (await sanh.halls.now(commune)).hall.day ?? '';
  range = `from=${today}&to=${today}`;
});
beforeEach(async () => {
  await sanh.sql`delete from rating`;
  await sanh.sql`delete from feedback`;
});
afterAll(() => sanh.close());

interface Step {
  readonly who?: string;
  readonly commandId?: string;
  readonly about?: 'ratings' | 'feedback';
}
const handle = (
  id: string,
  body: object,
  { who = 'chi', commandId = randomUUID(), about = 'ratings' }: Step = {},
): Promise<Response> =>
  sanh.request(`/api/centres/${commune}/${about}/${id}/handle`, {
    ...{ method: 'POST', cookie: cookies.get(who), commandId },
    body: { state: 'read', reply: null, handled: 0, ...body },
  });

async function aComment(comment: string | null = 'Chờ quá lâu', level = 'dissatisfied'): Promise<string> {
  const commandId = randomUUID();
  const visit = await aServedVisit(sanh, desk);
  const answer = await ratingAt(sanh, visit, { level, comment }, { commandId });
  if (!answer.ok) throw new Error(await answer.text());
  return commandId;
}

const asked = async <T>(path: string, who = 'chi'): Promise<T> => {
  const answer = await sanh.request(`/api/statistics/centre/${commune}/${path}`, {
    cookie: cookies.get(who),
  });
  return (await answer.json()) as T;
};
const ratings = async (query = ''): Promise<RatingPage['ratings']> =>
  (await asked<RatingPage>(`ratings?${range}${query}`)).ratings;
const acts = (id: string) => sanh.sql<{ state: string; name: string }[]>`
  select a.state, u.name from comment_act a join staff_user u on 'staff:' || u.id = a.actor
  where a.comment_id = ${id} order by a.at`;

describe('a comment', () => {
  test('goes from new over read to acted on, and says who answered when', async () => {
    const id = await aComment();
    expect(await ratings()).toMatchObject([{ state: 'new', handled: 0, reply: null, repliedBy: null }]);
    expect((await handle(id, {})).status).toBe(200);
    const acted = await handle(id, { state: 'acted', reply: 'Đã thêm quầy giờ cao điểm', handled: 1 });
    expect(await acted.json()).toMatchObject({ state: 'acted', handled: 2, repliedBy: 'chi' });
    const [kept] = await ratings('&state=acted');
    expect(kept).toMatchObject({ reply: 'Đã thêm quầy giờ cao điểm', repliedBy: 'chi' });
    expect(Math.abs(Date.now() - (kept?.repliedAt ?? 0))).toBeLessThan(60_000);
    expect((await acts(id)).map(({ state, name }) => `${state} ${name}`)).toEqual(['read chi', 'acted chi']);
  });

  test('keeps the author of its reply when another manager only changes the state', async () => {
    const id = await aComment();
    await handle(id, { state: 'acted', reply: 'Đã xin lỗi' });
    await handle(id, { state: 'new', reply: undefined, handled: 1 }, { who: 'binh' });
    expect(await ratings()).toMatchObject([{ state: 'new', reply: 'Đã xin lỗi', repliedBy: 'chi' }]);
    await handle(id, { state: 'read', reply: 'Đã xin lỗi', handled: 2 }, { who: 'binh' });
    expect(await ratings()).toMatchObject([{ state: 'read', repliedBy: 'chi' }]);
    await handle(id, { state: 'read', reply: 'Đã gọi lại', handled: 3 }, { who: 'binh' });
    expect(await ratings()).toMatchObject([{ reply: 'Đã gọi lại', repliedBy: 'binh' }]);
  });

  test('that two managers handle at once is handled by one, and the other is told', async () => {
    const id = await aComment();
    const answers = await Promise.all([
      handle(id, { state: 'acted', reply: 'Của Chi' }),
      handle(id, { state: 'acted', reply: 'Của Bình' }, { who: 'binh' }),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused && (await codeOf(refused))).toBe('COMMENT_CHANGED');
    expect(await acts(id)).toHaveLength(1);
  });

  test('sent again under its id is handled once; under its id and with other words it is refused', async () => {
    const [id, commandId] = [await aComment(), randomUUID()];
    const again = (): Promise<Response> => handle(id, { state: 'acted', reply: 'Một lần' }, { commandId });
    const answers = await Promise.all([again(), again()]);
    answers.push(await again());
    const handlings = await Promise.all(answers.map((one) => one.json() as Promise<Handling>));
    expect(handlings.map(({ handled }) => handled)).toEqual([1, 1, 1]);
    const other = await handle(id, { state: 'acted', reply: 'Khác' }, { commandId });
    expect(await codeOf(other)).toBe('COMMAND_ID_REUSED');
  });

  test.each([
    ['acted on without saying what was done', { state: 'acted', reply: '  ' }, 'REPLY_NEEDED'],
    ['with ten thousand characters', { reply: 'a'.repeat(10_000) }, 'COMMENT_TOO_LONG'],
    ['in a state that there is not', { state: 'burnt' }, 'VALIDATION_FAILED'],
  ])('%s is refused, and nothing is written', async (_, body, code) => {
    const id = await aComment();
    expect(await codeOf(await handle(id, body))).toBe(code);
    expect(await acts(id)).toEqual([]);
    expect(await ratings()).toMatchObject([{ state: 'new', handled: 0 }]);
  });

  test('that is not of the centre is not found, and nothing is written', async () => {
    const id = randomUUID();
    expect(await codeOf(await handle(id, {}))).toBe('NOT_FOUND');
    expect(await acts(id)).toEqual([]);
  });

  test('is handled by managers of the subtree alone', async () => {
    const id = await aComment();
    const statuses = await Promise.all(
      ['clerk', 'elsewhere', 'binh'].map(async (who) => (await handle(id, {}, { who })).status),
    );
    expect(statuses).toEqual([403, 403, 200]);
  });

  test('and its reply are told to no clerk', async () => {
    const id = await aComment('Một câu phàn nàn');
    await handle(id, { state: 'acted', reply: 'Nhắc nhở cán bộ' });
    const own = await sanh.request(`/api/centres/${commune}/own-figures?${range}`, { cookie: desk.cookie });
    const text = await own.text();
    expect(own.status).toBe(200);
    for (const hidden of ['phàn nàn', 'Nhắc nhở', 'acted', 'reply']) expect(text).not.toContain(hidden);
  });
});

test('numbers in a reply are masked, and reply and comment are erased together', async () => {
  const id = await aComment();
  await handle(id, { state: 'acted', reply: 'Đã gọi 0912345678' });
  expect(await ratings()).toMatchObject([{ reply: 'Đã gọi ••••••••••' }]);
  const days = sanh.centres.get(commune).centre.ratings.keepCommentDays;
  await forgetComments(sanh.sql, sanh.centres, Date.now() + (days + 1) * 86_400_000);
  expect(await ratings()).toMatchObject([{ comment: null, reply: null, state: 'acted' }]);
});

test('feedback is listed and handled as comments are', async () => {
  const id = randomUUID();
  await sanh.request(`/api/centres/${commune}/feedback`, {
    ...{ method: 'POST', commandId: id, body: { kind: 'complaint', text: 'Quạt hỏng' } },
  });
  const reply = { state: 'acted', reply: 'Đã thay quạt' };
  expect((await handle(id, reply, { about: 'feedback', who: 'binh' })).status).toBe(200);
  const { feedback } = await asked<FeedbackPage>(`feedback?${range}&state=acted&kind=complaint`);
  expect(feedback).toMatchObject([
    { feedbackId: id, text: 'Quạt hỏng', reply: 'Đã thay quạt', repliedBy: 'binh' },
  ]);
  expect((await asked<FeedbackPage>(`feedback?${range}&state=new`)).feedback).toEqual([]);
  expect((await asked<FeedbackPage>(`feedback?${range}&feedback=${id}`)).feedback).toHaveLength(1);
});

test('what waits is counted by state: comments, lowest levels, feedback; not what nobody has to read', async () => {
  await aComment(null, 'satisfied');
  await aComment('Tốt', 'satisfied');
  const lowest = await aComment('  ', 'very-dissatisfied');
  await handle(lowest, {});
  expect(await asked<CommentCounts>(`comments?${range}`)).toEqual({
    ratings: { new: 1, read: 1, acted: 0 },
    feedback: { new: 0, read: 0, acted: 0 },
  });
  expect(await ratings('&state=new')).toHaveLength(1);
  expect(await ratings(`&rating=${lowest}`)).toMatchObject([{ ratingId: lowest, isLowest: true }]);
});
