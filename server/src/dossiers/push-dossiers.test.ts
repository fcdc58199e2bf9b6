import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { revokeIntegrationKey } from '../integrations/integration-keys.ts';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { aDossier, aKey, found, idNumber, push, pushed } from './testing/a-dossier.ts';

let sanh: RunningSanh;
let key: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  key = await aKey(sanh);
});
afterAll(() => sanh.close());

const outcomes = (report: { results: readonly { outcome: string }[] }) =>
  report.results.map(({ outcome }) => outcome);
const count = async (table: string) =>
  (await sanh.sql<{ n: number }[]>`select count(*)::int as n from ${sanh.sql(table)}`)[0]?.n;

describe('dossiers handed in', () => {
  test('are added once, changed where they differ, and the same again changes nothing', async () => {
    const [one, two] = [aDossier(), aDossier()];
    expect(outcomes(await pushed(sanh, key, [one, two]))).toEqual(['added', 'added']);
    const [before] = await sanh.sql`select changed_at from dossier where code = ${one.code}`;
    expect(outcomes(await pushed(sanh, key, [one, two]))).toEqual(['unchanged', 'unchanged']);
    const [after] = await sanh.sql`select changed_at from dossier where code = ${one.code}`;
    expect(after).toEqual(before);
    const later = { ...two, dueAt: '2026-11-20T17:00:00+07:00' };
    expect(await pushed(sanh, key, [one, later])).toMatchObject({
      added: 0,
      changed: 1,
      unchanged: 1,
      refused: 0,
    });
    expect((await found(sanh, two.code)).due).toMatchObject({ at: Date.parse(later.dueAt) });
  });

  test('of one batch that name a dossier twice are taken one after the other', async () => {
    const first = aDossier();
    const second = { ...first, dueAt: null };
    expect(outcomes(await pushed(sanh, key, [first, first, second]))).toEqual([
      'added',
      'unchanged',
      'changed',
    ]);
    expect((await found(sanh, first.code)).due).toEqual({ kind: 'none' });
  });

  test('are one dossier however the code is written, and keep how it was', async () => {
    const dossier = aDossier({ code: 'h32.77–261102-7001 ' });
    await pushed(sanh, key, [dossier]);
    expect(outcomes(await pushed(sanh, key, [{ ...dossier, code: 'H32.77-261102-7001' }]))).toEqual([
      'changed',
    ]);
    const rows = await sanh.sql`select code_key from dossier where tail = '261102-7001'`;
    expect(rows).toEqual([{ code_key: 'H32.77-261102-7001' }]);
  });

  test('by two senders at once are added by one of them', async () => {
    const batch = Array.from({ length: 200 }, () => aDossier());
    const reports = await Promise.all([
      pushed(sanh, key, batch),
      pushed(sanh, key, batch.toReversed()),
      pushed(sanh, key, batch),
    ]);
    const sum = (name: 'added' | 'changed' | 'unchanged') =>
      reports.reduce((all, report) => all + report[name], 0);
    expect([sum('added'), sum('changed'), sum('unchanged')]).toEqual([200, 0, 400]);
  });

  test('come by thousands at once', async () => {
    const batch = Array.from({ length: 5000 }, () => aDossier());
    expect(await pushed(sanh, key, batch)).toMatchObject({ added: 5000, refused: 0 });
    const tooMany = await push(sanh, key, [...batch, aDossier()]);
    expect([tooMany.status, await codeOf(tooMany)]).toEqual([400, 'VALIDATION_FAILED']);
  });

  test.each([
    ['a wrong shape', { receivedAt: 'yesterday' }, 'INVALID', 'receivedAt'],
    ['a part that there is not', { phone: '0900000000' }, 'INVALID', ''],
    [
      'an identity number of eleven digits',
      { applicant: { idNumber: '01099012345' } },
      'INVALID',
      'applicant.idNumber',
    ],
    ['a personal number for a code', { code: '056099001234' }, 'INVALID_CODE', 'code'],
    ['a tail for a code', { code: '220921-0099' }, 'INVALID_CODE', 'code'],
    ['a status that nobody mapped', { status: 'gì đó' }, 'UNKNOWN_STATUS', 'status'],
    ['a centre that there is not', { centreId: 'nowhere' }, 'CENTRE_NOT_ALLOWED', 'centreId'],
  ])('with %s are refused by the item, and the others are taken', async (_, changes, reason, path) => {
    const good = aDossier();
    const report = await pushed(sanh, key, [aDossier(changes), good]);
    expect(report.results).toEqual([
      { outcome: 'refused', reason, path },
      { outcome: 'added', reason: null, path: '' },
    ]);
    expect(JSON.stringify(report)).not.toContain(idNumber);
  });

  test('with signs that no database can hold are taken without them', async () => {
    const dossier = aDossier({ applicant: { name: 'Nguyễn\u0000 Thử\ud800', idNumber } });
    const report = await pushed(sanh, key, [{ ...dossier, code: `${dossier.code}\u0000` }]);
    expect(outcomes(report)).toEqual(['added']);
    const { details } = await found(sanh, dossier.code, '1234');
    expect(details).toMatchObject({ applicantName: 'Nguyễn Thử\ufffd' });
  });

  test('without any good one change nothing', async () => {
    const before = await count('dossier');
    expect(await pushed(sanh, key, [{}, { code: 1 }])).toMatchObject({ refused: 2 });
    expect(await count('dossier')).toBe(before);
  });

  test('leave the identity number nowhere in the database', async () => {
    await pushed(sanh, key, [aDossier()]);
    const tables = ['dossier', 'dossier_applicant', 'dossier_status_change', 'dossier_try'];
    for (const table of tables) {
      const rows = await sanh.sql`select from ${sanh.sql(table)} t where t::text like ${`%${idNumber}%`}`;
      expect([table, rows.length]).toEqual([table, 0]);
    }
    expect(sanh.logged.join('')).not.toContain(idNumber);
  });
});

describe('status changes handed in', () => {
  const change = (code: string, status: string | number, at: string) => ({
    ...{ centreId: commune, code, status, at: `${at}:00+07:00` },
  });

  test('in any order make one time line in the order of their time', async () => {
    const { code } = await aPushed();
    const changes = [
      change(code, 'Đã xử lý xong', '2026-11-09T09:00'),
      change(code, 4, '2026-11-03T09:00'),
      change(code, 'Chờ bổ sung', '2026-11-05T09:00'),
    ];
    expect(outcomes(await pushed(sanh, key, changes, 'status-changes'))).toEqual(['added', 'added', 'added']);
    const { status, timeline } = await found(sanh, code);
    expect(status).toBe('done');
    expect(timeline.map((one) => one.status)).toEqual([
      'accepted',
      'processing',
      'supplement-requested',
      'done',
    ]);
  });

  test('again change nothing, also within one batch', async () => {
    const { code } = await aPushed();
    const one = change(code, 4, '2026-11-03T09:00');
    expect(outcomes(await pushed(sanh, key, [one, one], 'status-changes'))).toEqual(['added', 'unchanged']);
    expect(outcomes(await pushed(sanh, key, [one], 'status-changes'))).toEqual(['unchanged']);
    expect((await found(sanh, code)).timeline).toHaveLength(2);
  });

  test('of a dossier that is not known are refused, and the others are taken', async () => {
    const { code } = await aPushed();
    const changes = [
      change('H32.77-999999-0001', 4, '2026-11-03T09:00'),
      change(code, 4, '2026-11-03T09:00'),
    ];
    expect((await pushed(sanh, key, changes, 'status-changes')).results.map(({ reason }) => reason)).toEqual([
      'UNKNOWN_DOSSIER',
      null,
    ]);
  });

  async function aPushed() {
    const dossier = aDossier();
    await pushed(sanh, key, [dossier]);
    return dossier;
  }
});

describe('a key', () => {
  test('of one agency touches no other’s dossiers', async () => {
    const other = await aKey(sanh, '22708');
    const dossier = aDossier();
    await pushed(sanh, key, [dossier]);
    const taken = { ...dossier, dueAt: null };
    expect((await pushed(sanh, other, [taken])).results[0]?.reason).toBe('CENTRE_NOT_ALLOWED');
    const change = { centreId: commune, code: dossier.code, status: 10, at: '2026-11-05T09:00:00+07:00' };
    expect((await pushed(sanh, other, [change], 'status-changes')).results[0]?.reason).toBe(
      'CENTRE_NOT_ALLOWED',
    );
    expect(await found(sanh, dossier.code)).toMatchObject({ status: 'accepted', due: { kind: 'due' } });
  });

  test('of the province reaches every centre below it', async () => {
    const whole = await aKey(sanh, '56');
    const report = await pushed(sanh, whole, [aDossier(), aDossier({ centreId: province })]);
    expect(outcomes(report)).toEqual(['added', 'added']);
  });

  test('that is revoked, made up or missing is refused', async () => {
    const [row] = await sanh.sql<{ id: string }[]>`select id from integration_key where agency_id = '22390'`;
    const second = await aKey(sanh);
    const keys = await sanh.sql<
      { id: string }[]
    >`select id from integration_key order by created_at desc limit 1`;
    await revokeIntegrationKey(sanh.sql, keys[0]?.id ?? '');
    for (const wrong of [second, `sanh_${'A'.repeat(43)}`, '', 'x'])
      expect(await codeOf(await push(sanh, wrong, [aDossier()]))).toBe('UNAUTHENTICATED');
    expect(row).toBeDefined();
  });

  test('is kept as a hash only', async () => {
    const rows = await sanh.sql`select from integration_key k where k::text like ${`%${key.slice(5)}%`}`;
    expect(rows).toHaveLength(0);
  });
});
