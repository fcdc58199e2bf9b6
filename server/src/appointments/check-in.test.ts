import type { CheckedIn, PlaceElsewhere } from '@sanh/contract';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { idFrom } from '../centres/id-from.ts';
import { aSanh, codeOf, commune, issuing, province, stepping, type RunningSanh } from '../testing/a-sanh.ts';
import { anAppointmentOf, checkedIn, pathTo, seen, slotsOf, step } from './testing/an-appointment.ts';

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

const ticketsFor = (code: string, at: number) => sanh.sql`
  select from hall_event where type = 'ticket-issued' and centre_id = ${commune}
    and command_id = ${idFrom(commune, 'check-in', code, String(at))}`;

describe('check-in', () => {
  test('exchanges the appointment for one number with its time', async () => {
    const { code, at } = await anAppointmentOf(sanh, 5);
    const given = await checkedIn(sanh, code);
    expect(given).toMatchObject({ appointmentAt: at, serviceId: 'dat-dai' });
    expect(await seen(sanh, code)).toMatchObject({ state: 'arrived', label: given.label });
    const { hall } = await sanh.halls.now(commune);
    const waiting = hall.lines['service:dat-dai']?.appointments.length;
    expect(waiting).toBeGreaterThan(0);
  });

  test('keeps what was ticked of the procedure it was booked for', async () => {
    const { code } = await anAppointmentOf(sanh, 5);
    await sanh.sql`update appointment set procedure_code = '1.001193' where code = ${code}`;
    const papers = { version: 'v', case: 0, ticked: [2, 0] };
    const given = (await (await step(sanh, code, 'check-in', { papers })).json()) as CheckedIn;
    const kept = await sanh.sql`select ticked from ticket_papers where ticket_id = ${given.ticketId}`;
    expect(kept).toEqual([{ ticked: [0, 2] }]);
  });

  test('with the same code again gives the same number', async () => {
    const { code, at } = await anAppointmentOf(sanh, 0);
    const first = await checkedIn(sanh, code);
    expect(await checkedIn(sanh, code)).toEqual(first);
    expect(await ticketsFor(code, at)).toHaveLength(1);
  });

  test('at two kiosks of two servers at once gives one number', async () => {
    const { code, at } = await anAppointmentOf(sanh, 0);
    const given = await Promise.all(
      Array.from({ length: 8 }, (_, n) => checkedIn(n % 2 === 0 ? sanh : beside, code)),
    );
    expect(new Set(given.map(({ ticketId }) => ticketId)).size).toBe(1);
    expect(await ticketsFor(code, at)).toHaveLength(1);
  });

  test.each([
    ['before the number was given', 'arrived_at = now(), ticket_id = null', false],
    ['after it was given, before the book knew', 'ticket_id = null', true],
    ['after it was given, and the book had let it go', 'arrived_at = null, ticket_id = null', true],
  ])('cut off %s is carried on, and there is one number', async (_, left, wasGiven) => {
    const { code, at } = await anAppointmentOf(sanh, 14);
    const before = wasGiven ? await checkedIn(sanh, code) : null;
    await sanh.sql.unsafe(`update appointment set ${left} where code = $1`, [code]);
    const given = await checkedIn(beside, code);
    if (before !== null) expect(given.ticketId).toBe(before.ticketId);
    expect(await ticketsFor(code, at)).toHaveLength(1);
    expect((await seen(sanh, code)).label).toBe(given.label);
  });

  test('cut off in time and carried on after the grace still gives the number that was given', async () => {
    const { code, at } = await anAppointmentOf(sanh, 15, 15.01);
    const before = await checkedIn(sanh, code);
    await sanh.sql`update appointment set ticket_id = null, arrived_at = null where code = ${code}`;
    await new Promise((resolve) => setTimeout(resolve, 1200));
    expect((await seen(sanh, code)).arrival.kind).toBe('late');
    expect(await checkedIn(sanh, code)).toEqual(before);
    expect(before.appointmentAt).toBe(at);
  });

  test('after the grace gives an ordinary number', async () => {
    const { code } = await anAppointmentOf(sanh, 16);
    // Around midnight the appointment is of yesterday.
    const { arrival } = await seen(sanh, code);
    if (arrival.kind === 'past') return;
    expect(arrival.kind).toBe('late');
    expect((await checkedIn(sanh, code)).appointmentAt).toBeNull();
  });

  test.each([
    ['too early', -31, 'APPOINTMENT_TOO_EARLY'],
    ['a day too late', 1441, 'APPOINTMENT_PAST'],
  ])('%s gives none', async (_, minutesAgo, problem) => {
    const { code, at } = await anAppointmentOf(sanh, minutesAgo);
    expect(await codeOf(await step(sanh, code, 'check-in'))).toBe(problem);
    expect(await ticketsFor(code, at)).toHaveLength(0);
    expect((await seen(sanh, code)).state).toBe('booked');
  });

  test('of one that was given back gives none, and one that was exchanged can be neither moved nor given back', async () => {
    const given = await anAppointmentOf(sanh, 0);
    await step(sanh, given.code, 'cancel');
    expect(await codeOf(await step(sanh, given.code, 'check-in'))).toBe('APPOINTMENT_CHANGED');
    const { code, at } = await anAppointmentOf(sanh, 0);
    await checkedIn(sanh, code);
    const [to = 0] = await slotsOf(sanh);
    expect(await codeOf(await step(sanh, code, 'cancel'))).toBe('APPOINTMENT_CHANGED');
    expect(await codeOf(await step(sanh, code, 'move', { from: at, to }))).toBe('APPOINTMENT_CHANGED');
  });

  test('and giving back at once end with one of the two', async () => {
    for (let time = 0; time < 5; time += 1) {
      const { code, at } = await anAppointmentOf(sanh, 0);
      const [came, cancelled] = await Promise.all([
        step(sanh, code, 'check-in'),
        step(beside, code, 'cancel'),
      ]);
      expect(came.ok).not.toBe(cancelled.ok);
      expect(await ticketsFor(code, at)).toHaveLength(came.ok ? 1 : 0);
    }
  });

  test('while the service is stopped is refused, and the appointment stands', async () => {
    const { code } = await anAppointmentOf(sanh, 0);
    const cookie = await sanh.signIn('quanly');
    const stop = await sanh.request(
      pathTo('day/stop-issuing'),
      stepping(cookie, { serviceId: 'dat-dai', reason: 'meeting' }),
    );
    expect(stop.status).toBe(200);
    expect(await codeOf(await step(sanh, code, 'check-in'))).toBe('SERVICE_CLOSED');
    expect((await seen(sanh, code)).state).toBe('booked');
    await sanh.request(pathTo('day/resume-issuing'), stepping(cookie, { serviceId: 'dat-dai' }));
    expect((await checkedIn(sanh, code)).label).toMatch(/^B-/);
  });

  test('cannot be claimed by taking an ordinary number', async () => {
    const body = { serviceId: 'dat-dai', appointmentAt: Date.now(), channel: 'appointment' };
    const answer = await sanh.request(pathTo('tickets'), issuing(body));
    expect(await codeOf(answer)).toBe('VALIDATION_FAILED');
  });
});

describe('when today is full', () => {
  beforeEach(async () => {
    const { centre } = sanh.centres.get(commune);
    const services = centre.services.map((one) => (one.id === 'dat-dai' ? { ...one, dailyLimit: 1 } : one));
    const cookie = await sanh.signIn('quantri');
    const sent = { method: 'PUT', body: { ...centre, services }, cookie };
    expect((await sanh.request(pathTo('configuration'), sent)).status).toBe(200);
  });

  test('the next slots of the service are free to book, and one booked is served although the limit is reached', async () => {
    const taken = await sanh.request(pathTo('tickets'), issuing({ serviceId: 'dat-dai' }));
    expect(await codeOf(taken)).toBe('DAILY_LIMIT_REACHED');
    expect((await slotsOf(sanh)).length).toBeGreaterThan(0);
    const { code } = await anAppointmentOf(sanh, 0);
    expect((await checkedIn(sanh, code)).label).toMatch(/^B-/);
  });

  test('centres of the same parent that take people today are named with their wait, those without a counter are not', async () => {
    const elsewhere = async () =>
      (await (await sanh.request(pathTo('services/dat-dai/elsewhere'))).json()) as readonly PlaceElsewhere[];
    expect(await elsewhere()).toEqual([]);
    const cookie = await sanh.signIn('quantri');
    const { configuration } = sanh.centres.get(province);
    const counter = configuration.counters.find(({ profile }) =>
      profile.tiers.flat().includes('dat-dai-nop'),
    );
    const open = await sanh.request(
      `/api/centres/${province}/counters/${counter?.id ?? ''}/open-counter`,
      stepping(cookie),
    );
    expect(open.status).toBe(200);
    expect(await elsewhere()).toMatchObject([{ centreId: province, ahead: 0, wait: { kind: 'now' } }]);
  });
});
