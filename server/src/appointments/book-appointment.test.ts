import { randomUUID } from 'node:crypto';
import type { AppointmentView } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anAppointment, book, pathTo, seen, slotsOf, step } from './testing/an-appointment.ts';

let sanh: RunningSanh;
let beside: RunningSanh;
beforeAll(async () => {
  const url = inject('testServerUrl');
  sanh = await aSanh(url, { SANH_COMMANDS_PER_MINUTE: '100000' });
  beside = await aSanh(url, {}, sanh);
});
afterAll(async () => {
  await beside.close();
  await sanh.close();
});

/** A slot that no test has touched, from far ahead. */
let used = 0;
const freshSlot = async (): Promise<number> => (await slotsOf(sanh)).at(-1 - used++) ?? 0;
const perSlot = 4;

describe('booking', () => {
  test('gives a code that says nothing of anybody, and the slot has one place less', async () => {
    const at = await freshSlot();
    const booked = await anAppointment(sanh, at);
    expect(booked).toMatchObject({ at, state: 'booked', arrival: { kind: 'too-early' }, label: null });
    expect(booked.url).toContain(`/kiosk/appointment/?centre=phuong-tay-nha-trang&code=${booked.code}`);
    const answer = await sanh.request(pathTo('services/dat-dai/slots'));
    expect(JSON.stringify(await answer.json())).toContain(JSON.stringify({ at, free: perSlot - 1 }));
    const [row] = await sanh.sql`select * from appointment where code = ${booked.code}`;
    expect(Object.keys(row ?? {}).filter((column) => /name|phone|tel|hash|id_/.test(column))).toEqual([]);
  });

  test('never takes one more than the slot holds, however many come at once to two servers', async () => {
    const at = await freshSlot();
    const asked = Array.from({ length: 24 }, (_, n) => book(n % 2 === 0 ? sanh : beside, at));
    const answers = await Promise.all(asked);
    const refused = await Promise.all(answers.filter(({ ok }) => !ok).map(codeOf));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(perSlot);
    expect(new Set(refused)).toEqual(new Set(['SLOT_FULL']));
    const [row] = await sanh.sql<{ taken: number }[]>`
      select count(seat)::int as taken from appointment where slot_at = ${new Date(at)}`;
    expect(row?.taken).toBe(perSlot);
    expect(await slotsOf(sanh)).not.toContain(at);
  });

  test('by the same command, also sent many times at once, is one booking', async () => {
    const at = await freshSlot();
    const commandId = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => book(n % 2 === 0 ? sanh : beside, at, { commandId })),
    );
    const codes = await Promise.all(answers.map(async (one) => ((await one.json()) as AppointmentView).code));
    expect(new Set(codes).size).toBe(1);
    expect(await sanh.sql`select from appointment where command_id = ${commandId}`).toHaveLength(1);
  });

  test('by the same command for something else is refused', async () => {
    const [at, other] = [await freshSlot(), await freshSlot()];
    const commandId = randomUUID();
    await book(sanh, at, { commandId });
    expect(await codeOf(await book(sanh, other, { commandId }))).toBe('COMMAND_ID_REUSED');
  });

  test.each([
    ['a time that is no slot', (at: number) => at + 60_000, {}],
    ['a slot that is over', (at: number) => at - 100 * 86_400_000, {}],
    ['a slot too far ahead', (at: number) => at + 30 * 86_400_000, {}],
    ['a service that takes no appointments', (at: number) => at, { serviceId: 'ho-tich' }],
  ])('of %s is refused', async (_, change, body) => {
    const answer = await book(sanh, change(await freshSlot()), body);
    expect([answer.status, await codeOf(answer)]).toEqual([409, 'SLOT_NOT_OFFERED']);
  });

  test('of an unknown service is refused', async () => {
    const answer = await book(sanh, await freshSlot(), { serviceId: 'nowhere' });
    expect(await codeOf(answer)).toBe('UNKNOWN_SERVICE');
  });
});

describe('a code', () => {
  test('is known at its own centre only', async () => {
    const { code } = await anAppointment(sanh, await freshSlot());
    const elsewhere = await sanh.request(`/api/centres/${province}/appointments/${code}`);
    expect([elsewhere.status, await codeOf(elsewhere)]).toEqual([404, 'UNKNOWN_APPOINTMENT']);
  });

  test('is still taken after its slot was given back', async () => {
    const { code } = await anAppointment(sanh, await freshSlot());
    await step(sanh, code, 'cancel');
    expect(await seen(sanh, code)).toMatchObject({ code, state: 'cancelled' });
  });
});

describe('giving back', () => {
  test('frees the place for somebody else, once, however often it is said', async () => {
    const at = await freshSlot();
    const booked = await Promise.all(Array.from({ length: perSlot }, () => anAppointment(sanh, at)));
    const code = booked[0]?.code ?? '';
    for (let time = 0; time < 3; time += 1)
      expect(await (await step(sanh, code, 'cancel')).json()).toMatchObject({ state: 'cancelled' });
    expect((await book(sanh, at)).status).toBe(200);
    expect(await codeOf(await book(sanh, at))).toBe('SLOT_FULL');
  });
});

describe('moving', () => {
  test('keeps the code, frees the old slot and takes the new one; said again it changes nothing', async () => {
    const [from, to] = [await freshSlot(), await freshSlot()];
    const { code } = await anAppointment(sanh, from);
    for (let time = 0; time < 2; time += 1)
      expect(await (await step(sanh, code, 'move', { from, to })).json()).toMatchObject({ code, at: to });
    const taken = await sanh.sql<{ slot_at: Date }[]>`select slot_at from appointment where code = ${code}`;
    expect(taken.map(({ slot_at }) => slot_at.getTime())).toEqual([to]);
  });

  test('that comes late, after another one, is refused', async () => {
    const [first, second, third] = [await freshSlot(), await freshSlot(), await freshSlot()];
    const { code } = await anAppointment(sanh, first);
    await step(sanh, code, 'move', { from: first, to: second });
    await step(sanh, code, 'move', { from: second, to: third });
    const late = await step(sanh, code, 'move', { from: first, to: second });
    expect(await codeOf(late)).toBe('APPOINTMENT_CHANGED');
    expect((await seen(sanh, code)).at).toBe(third);
  });

  test('into a slot never takes one too many, however many come at once', async () => {
    const to = await freshSlot();
    const froms = [await freshSlot(), await freshSlot()];
    const booked = await Promise.all(
      froms.flatMap((from) => Array.from({ length: perSlot }, () => anAppointment(sanh, from))),
    );
    const moved = await Promise.all(
      booked.map(({ code, at }, n) => step(n % 2 === 0 ? sanh : beside, code, 'move', { from: at, to })),
    );
    expect(moved.filter(({ ok }) => ok)).toHaveLength(perSlot);
    const refused = await Promise.all(moved.filter(({ ok }) => !ok).map(codeOf));
    expect(new Set(refused)).toEqual(new Set(['SLOT_FULL']));
  });

  test('of one that was given back is refused', async () => {
    const [from, to] = [await freshSlot(), await freshSlot()];
    const { code } = await anAppointment(sanh, from);
    await step(sanh, code, 'cancel');
    expect(await codeOf(await step(sanh, code, 'move', { from, to }))).toBe('APPOINTMENT_CHANGED');
  });
});
