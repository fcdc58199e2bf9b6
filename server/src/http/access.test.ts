import { randomUUID } from 'node:crypto';
import { routes, type Access, type RouteName } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { createIntegrationKey } from '../integrations/integration-keys.ts';
import { createStaff, hashPassword } from '../staff/create-staff.ts';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';

const people = [
  'nobody',
  'clerk',
  'manager',
  'administrator',
  'of another centre',
  'without a role',
  'a program',
] as const;
type Person = (typeof people)[number];

let sanh: RunningSanh;
const cookies = new Map<Person, string>();
let integrationKey: string;
const password = 'a-password-for-tests';
let passwordHash: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'), { SANH_DEMO: '0', SANH_CENTRES: exampleFiles() });
  passwordHash = await hashPassword(sanh.staffSignIn, password);
  const roles = { clerk: 'clerk', manager: 'manager', administrator: 'administrator' } as const;
  for (const [person, role] of Object.entries(roles) as ['clerk', 'clerk'][])
    await employ(person, [{ scope: 'centre', nodeId: commune, role }]);
  await employ('of another centre', [{ scope: 'centre', nodeId: province, role: 'administrator' }]);
  await employ('without a role', []);
  integrationKey = (await createIntegrationKey(sanh.sql, { agencyId: '22390', name: 'test' })).key;
});
afterAll(() => sanh.close());

const exampleFiles = (): string =>
  [commune, 'trung-tam-tinh']
    .map((name) => new URL(`../../../kiosk-config/examples/${name}.json`, import.meta.url).pathname)
    .join(',');

async function employ(
  person: Person,
  assignments: Parameters<typeof createStaff>[1]['assignments'],
): Promise<void> {
  const username = person.replaceAll(' ', '_');
  await createStaff(sanh, { username, name: person, passwordHash, assignments });
  cookies.set(person, await sanh.signIn(username, password));
}

/** Without a session: whoever is not let through is not known at all. */
const strangers: readonly Person[] = ['nobody', 'a program'];
const signedInOnly: readonly Person[] = people.filter((person) => !strangers.includes(person));
const allowed: Readonly<Record<Access, readonly Person[]>> = {
  public: people,
  staff: signedInOnly,
  integration: ['a program'],
  screen: ['clerk', 'manager', 'administrator'],
  clerk: ['clerk', 'manager', 'administrator'],
  manager: ['manager', 'administrator'],
  administrator: ['administrator'],
};

const names = Object.keys(routes) as RouteName[];
const cases = names.flatMap((name) => people.map((person) => [name, person] as const));

const pathOf = (name: RouteName): string =>
  routes[name].path
    .replace('{centreId}', commune)
    .replace('{counterId}', '1')
    .replace('{ticketId}', '2026-11-23.A-001')
    .replace('{code}', '1.001193')
    .replace('{token}', 'AAAA.AAAAAAAAAAAAAAAAAAAAAA')
    .replace(
      '{step}',
      { counterStep: 'recall', ticketStep: 'return-parked', dayStep: 'resume-issuing' }[name as string] ?? '',
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
    const { access } = routes[name];
    const response = await ask(name, person);
    const isStranger = strangers.includes(person) || access === 'integration';
    const expected = allowed[access].includes(person) ? 'let through' : isStranger ? 401 : 403;
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
  await createStaff(sanh, {
    ...{ username: 'tinh', name: 'tinh', passwordHash },
    assignments: [{ scope: 'agency', nodeId: '56', role: 'manager' }],
  });
  const me = await sanh.request('/api/me', { cookie: await sanh.signIn('tinh', password) });
  expect(await me.json()).toMatchObject({
    roles: [{ role: 'manager', centreIds: [commune, province].sort() }],
  });
});
