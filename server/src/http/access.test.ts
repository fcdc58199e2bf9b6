import { randomUUID } from 'node:crypto';
import type { DeviceKind } from '@sanh/domain';
import { routes, type Access, type RouteName } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createIntegrationKey } from '../integrations/integration-keys.ts';
import { aPairedMachine, stepOf } from '../testing/a-device.ts';
import { aSanh, codeOf, commune, exampleCentres, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';

const staff = ['clerk', 'manager', 'administrator', 'administrator elsewhere', 'without a role'] as const;
const machines = ['kiosk', 'display', 'panel-strip', 'rating-tablet'] as const;
const people = [
  ...(['nobody', 'a program', ...staff, ...machines] as const),
  ...(['kiosk elsewhere', 'display elsewhere', 'revoked kiosk', 'revoked display'] as const),
] as const;
type Person = (typeof people)[number];

let sanh: RunningSanh;
let employ: Awaited<ReturnType<typeof anEmployer>>;
const cookies = new Map<Person, string>();
let integrationKey: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_DEMO: '0', SANH_CENTRES: exampleCentres });
  employ = await anEmployer(sanh);
  for (const role of ['clerk', 'manager', 'administrator'] as const)
    cookies.set(role, await employ(role, roleOver(commune, role)));
  cookies.set('administrator elsewhere', await employ('elsewhere', roleOver(province, 'administrator')));
  cookies.set('without a role', await employ('roleless', []));
  const administrator = cookies.get('administrator') ?? '';
  const elsewhere = { administrator: cookies.get('administrator elsewhere') ?? '', centreId: province };
  for (const kind of machines)
    cookies.set(kind, (await aPairedMachine(sanh, { administrator, kind })).cookie);
  for (const kind of ['kiosk', 'display'] as const) {
    cookies.set(`${kind} elsewhere`, (await aPairedMachine(sanh, { ...elsewhere, kind })).cookie);
    const revoked = await aPairedMachine(sanh, { administrator, kind });
    await sanh.request(...stepOf(revoked, 'revoke', { cookie: administrator }));
    cookies.set(`revoked ${kind}`, revoked.cookie);
  }
  integrationKey = (await createIntegrationKey(sanh.sql, { agencyId: '22390', name: 'test' })).key;
});
afterAll(() => sanh.close());

const atLeast = (role: 'clerk' | 'manager' | 'administrator'): readonly Person[] =>
  staff.slice(staff.indexOf(role), 3);
const paired: readonly Person[] = [...machines, 'kiosk elsewhere', 'display elsewhere'];

/** Who may use a route, by the table of routes alone. */
function allowed(name: RouteName): readonly Person[] {
  const { access, screens = ['kiosk'] } = routes[name] as { access: Access; screens?: readonly DeviceKind[] };
  const by: Readonly<Record<Access, readonly Person[]>> = {
    public: people,
    integration: ['a program'],
    device: paired,
    staff,
    subtree: atLeast('manager'),
    screen: [...screens, ...atLeast('clerk')],
    machine: screens,
    ...{ clerk: atLeast('clerk'), manager: atLeast('manager'), administrator: atLeast('administrator') },
  };
  return by[access];
}

/** Who is known but may not gets another answer than who is not known. */
function refusal(name: RouteName, person: Person): 401 | 403 {
  const { access } = routes[name];
  if (access === 'integration' || person === 'a program') return 401;
  const isMachine = paired.includes(person) || person.startsWith('revoked');
  if (access === 'device') return person.startsWith('revoked') ? 403 : 401;
  return person === 'nobody' || (isMachine && access !== 'screen' && access !== 'machine') ? 401 : 403;
}

const names = Object.keys(routes) as RouteName[];
const cases = names.flatMap((name) => people.map((person) => [name, person] as const));

const pathOf = (name: RouteName): string =>
  routes[name].path
    .replace('{centreId}', commune)
    .replace('{scope}/{nodeId}', `centre/${commune}`)
    .replace('{counterId}', '1')
    .replace('{ticketId}', '2026-11-23.A-001')
    .replace('{ratingId}', 'nothing')
    .replace('{feedbackId}', 'nothing')
    .replace('{quarter}', '2026-Q4')
    .replace('{day}', '2026-11-23')
    .replace('{accountId}', 'nobody')
    .replace('{deviceId}', '00000000-0000-4000-8000-000000000000')
    .replace('/appointments/{code}', '/appointments/CHWV9H3F')
    .replace('{serviceId}', 'ho-tich')
    .replace('{code}', '1.001193')
    .replace('{printerId}', 'kiosk-1')
    .replace('{jobId}', '2026-11-23.A-001.1')
    .replace('{troubleId}', '00000000-0000-4000-8000-000000000000')
    .replace('{orderId}', '00000000-0000-4000-8000-000000000000')
    .replace('{token}', 'AAAA.AAAAAAAAAAAAAAAAAAAAAA')
    .replace(
      '{step}',
      {
        counterStep: 'recall',
        ticketStep: 'return-parked',
        dayStep: 'resume-issuing',
        deviceStep: 'identify',
      }[name as string] ?? '',
    );

/** A request that is in order up to who sends it; signing out for real would end the sessions of the other cases. */
const ask = (name: RouteName, person: Person): Promise<Response> => {
  const cookie = cookies.get(person);
  const body = name === 'signOut' ? { wrong: true } : {};
  return sanh.request(pathOf(name), {
    ...{ method: routes[name].method.toUpperCase(), cookie, commandId: randomUUID() },
    ...(person === 'a program' ? { headers: { authorization: `Bearer ${integrationKey}` } } : {}),
    ...(routes[name].method === 'get' ? {} : { body }),
  });
};

describe('without a demonstration', () => {
  test.each(cases)('%s by %s is let through only when the route’s table says so', async (name, person) => {
    const response = await ask(name, person);
    const expected = allowed(name).includes(person) ? 'let through' : refusal(name, person);
    const got = response.status === 401 || response.status === 403 ? response.status : 'let through';
    expect(got).toBe(expected);
  });

  test('a kiosk that is not paired takes no number', async () => {
    const path = `/api/centres/${commune}/tickets`;
    const response = await sanh.request(path, { method: 'POST', body: {}, commandId: randomUUID() });
    expect(await codeOf(response)).toBe('UNAUTHENTICATED');
  });

  test('there are no accounts but those that were made', async () => {
    const rows = await sanh.sql`select username from staff_user where username like 'quay%'`;
    expect(rows).toEqual([]);
  });

  test('figures for machines are not for everybody', async () => {
    expect((await sanh.request('/metrics')).status).toBe(404);
  });
});

test('a role over an agency holds at every centre below it', async () => {
  const cookie = await employ('tinh', [{ scope: 'agency', nodeId: '56', role: 'manager' }]);
  const me = await sanh.request('/api/me', { cookie });
  expect(await me.json()).toMatchObject({
    roles: [{ role: 'manager', centreIds: [commune, province].sort() }],
  });
});
