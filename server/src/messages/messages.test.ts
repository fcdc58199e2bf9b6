import { randomUUID } from 'node:crypto';
import { PROTOCOL_VERSION, type Message, type TicketNote } from '@sanh/contract';
import { io, type Socket } from 'socket.io-client';
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, issuing, province, stepping, type RunningSanh } from '../testing/a-sanh.ts';
import { forgetHolders } from '../tickets/forget-holders.ts';

let sanh: RunningSanh;
let beside: RunningSanh;
let address: string;
const cookies = new Map<string, string>();
const sockets: Socket[] = [];
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  beside = await aSanh(inject('testServerUrl'), {}, sanh);
  address = await beside.listen();
  for (const name of ['quay1', 'quay2', 'quay3', 'quanly']) cookies.set(name, await sanh.signIn(name));
  for (const number of ['1', '2'])
    await sanh.request(
      `${centre}/counters/${number}/open-counter`,
      stepping(cookies.get(`quay${number}`) ?? ''),
    );
});
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.close();
});
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

const centre = `/api/centres/${commune}`;
const toTwo = { kind: 'counter', counterId: '2' } as const;
const cookieOf = (who: string): string => cookies.get(who) ?? '';
const saying = (text: string, to: object = toTwo) => ({ to, content: { kind: 'text', text } });
const send = (who: string, body: object, commandId: string = randomUUID()): Promise<Response> =>
  sanh.request(`${centre}/messages`, { method: 'POST', body, cookie: cookieOf(who), commandId });
const seenBy = async (who: string): Promise<readonly Message[]> =>
  (await sanh.request(`${centre}/messages`, { cookie: cookieOf(who) })).json() as Promise<Message[]>;
const textsOf = async (who: string): Promise<readonly string[]> =>
  (await seenBy(who)).map(({ content }) => (content.kind === 'text' ? content.text : content.phrase));

describe('a message', () => {
  test('to a counter is read there and by its sender, and by nobody else', async () => {
    await send('quay1', saying('only for two'));
    const who = ['quay1', 'quay2', 'quay3', 'quanly'];
    const texts = await Promise.all(who.map(textsOf));
    expect(texts.map((list) => list.includes('only for two'))).toEqual([true, true, false, false]);
  });

  test('to the supervisor is read by who manages, not by other clerks', async () => {
    await send('quay1', saying('for a manager', { kind: 'supervisor' }));
    const texts = await Promise.all(['quay2', 'quanly'].map(textsOf));
    expect(texts.map((list) => list.includes('for a manager'))).toEqual([false, true]);
  });

  test('sent again with its id is one message; with its id and another text it is refused', async () => {
    const id = randomUUID();
    const answers = [await send('quay1', saying('once'), id), await send('quay1', saying('once'), id)];
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect((await textsOf('quay2')).filter((text) => text === 'once')).toHaveLength(1);
    expect(await codeOf(await send('quay1', saying('twice'), id))).toBe('COMMAND_ID_REUSED');
    expect(await codeOf(await send('quay3', saying('once'), id))).toBe('COMMAND_ID_REUSED');
  });

  test('stands in no event', async () => {
    await send('quay1', saying('a-secret-of-the-desk'));
    const found = await sanh.sql`select from hall_event where data::text like '%a-secret-of-the-desk%'`;
    expect(found).toHaveLength(0);
  });

  test('is marked as read once, by whom it is for', async () => {
    await send('quay1', saying('read me'));
    const { id } = (await seenBy('quay2')).at(-1) ?? { id: '' };
    const read = (who: string): Promise<Response> =>
      sanh.request(`${centre}/messages/read`, { method: 'POST', body: { ids: [id] }, cookie: cookieOf(who) });
    for (const who of ['quay3', 'quay1', 'quay2', 'quay2']) expect((await read(who)).status).toBe(200);
    expect((await seenBy('quay1')).find((one) => one.id === id)?.readBy).toHaveLength(1);
  });

  test.each([
    ['that is too long', saying('x'.repeat(201)), 'VALIDATION_FAILED'],
    ['that says nothing', saying('  '), 'VALIDATION_FAILED'],
    ['to a counter that is not there', saying('x', { kind: 'counter', counterId: '99' }), 'UNKNOWN_COUNTER'],
  ])('%s is refused', async (_, body, code) => {
    expect(await codeOf(await send('quay1', body))).toBe(code);
  });

  test('of another centre is not for its clerks to read or write', async () => {
    const cookie = cookieOf('quay1');
    const other = `/api/centres/${province}/messages`;
    const answers = await Promise.all([
      sanh.request(other, { cookie }),
      sanh.request(other, { method: 'POST', body: saying('x'), cookie, commandId: randomUUID() }),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403]);
  });

  test('is heard of at once, also at another server, without its text going to the room', async () => {
    const socket = io(address, {
      ...{ transports: ['websocket'], forceNew: true, reconnection: false },
      auth: { protocol: PROTOCOL_VERSION, centreId: commune, role: 'counter' },
      extraHeaders: { cookie: cookieOf('quay3') },
    });
    sockets.push(socket);
    const marks: string[] = [];
    socket.on('centre:messages', (mark: string) => marks.push(mark));
    await expect.poll(() => marks.length, { timeout: 5000 }).toBeGreaterThan(0);
    await expect.poll(() => marks.at(-1), { timeout: 5000 }).not.toBe('');
    const before = marks.length;
    await send('quay1', saying('heard?'));
    await expect.poll(() => marks.length, { timeout: 5000 }).toBeGreaterThan(before);
    expect(JSON.stringify(marks)).not.toContain('heard');
  });
});

describe('a note of a visit', () => {
  const ticketOf = async (): Promise<string> => {
    const answer = await sanh.request(`${centre}/tickets`, issuing({ serviceId: 'ho-tich' }));
    return ((await answer.json()) as { ticketId: string }).ticketId;
  };
  const note = (ticketId: string, text: string, commandId: string = randomUUID()): Promise<Response> =>
    sanh.request(`${centre}/tickets/${ticketId}/notes`, {
      ...{ method: 'POST', body: { text }, cookie: cookieOf('quay1'), commandId },
    });

  test('is there for the next clerk, once however often it is sent, and stands in no event', async () => {
    const [ticketId, id] = [await ticketOf(), randomUUID()];
    for (let times = 0; times < 2; times++)
      expect((await note(ticketId, 'thiếu-bản-sao', id)).status).toBe(200);
    const answer = await sanh.request(`${centre}/tickets/${ticketId}/notes`, { cookie: cookieOf('quay2') });
    expect((await answer.json()) as TicketNote[]).toMatchObject([{ id, text: 'thiếu-bản-sao' }]);
    expect(await sanh.sql`select from hall_event where data::text like '%thiếu-bản-sao%'`).toHaveLength(0);
    expect(await codeOf(await note(ticketId, 'another', id))).toBe('COMMAND_ID_REUSED');
  });

  test('is not taken for a visit that is over, or that never was', async () => {
    const ticketId = await ticketOf();
    await sanh.request(
      `${centre}/tickets/${ticketId}/cancel`,
      stepping(cookieOf('quay1'), { reason: 'left' }),
    );
    expect(await codeOf(await note(ticketId, 'late'))).toBe('TICKET_ALREADY_ENDED');
    expect(await codeOf(await note('2026-11-23.ZZ-001', 'x'))).toBe('UNKNOWN_TICKET');
  });
});

test('the day after, messages and notes are gone', async () => {
  await send('quay1', saying('yesterday', { kind: 'everybody' }));
  await forgetHolders(sanh.sql, sanh.centres, Date.now() + 86_400_000);
  const left = await sanh.sql`
    select 1 from message where centre_id = ${commune} union all select 1 from message_read where centre_id = ${commune}
    union all select 1 from ticket_note where centre_id = ${commune}`;
  expect(left).toHaveLength(0);
});
