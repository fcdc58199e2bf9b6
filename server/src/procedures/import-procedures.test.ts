import { connect, type Connection } from '@sanh/db';
import { createTestDatabase, type TestDatabase } from '@sanh/db/testing';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { importProcedures } from './import-procedures.ts';

let database: TestDatabase;
let connection: Connection;

beforeEach(async () => {
  database = await createTestDatabase(inject('testServerUrl'));
  connection = connect(database.url);
});

afterEach(async () => {
  await connection.close();
  await database.drop();
});

const aRecord = (code: string, changes: object = {}) =>
  JSON.stringify({
    ma: code,
    ten: `Thủ tục ${code}`,
    cap: ['Cấp xã'],
    linh_vuc: 'Hộ tịch',
    src: 'test',
    ...changes,
  });

const aBirth = aRecord('1.001193');
const aMarriage = aRecord('1.000894');

async function run(...lines: string[]) {
  return importProcedures({
    sql: connection.sql,
    lines: streamOf(lines),
    now: new Date('2026-11-23T02:00:00Z'),
  });
}

async function* streamOf(lines: readonly string[]) {
  yield* lines;
}

const storedCodes = async () =>
  (await connection.sql<{ code: string }[]>`select code from procedure order by code`).map(
    ({ code }) => code,
  );

test('new records are added with their field', async () => {
  const report = await run(aBirth, aMarriage);
  expect(report).toMatchObject({ read: 2, added: 2, changed: 0, unchanged: 0 });
  expect(await storedCodes()).toEqual(['1.000894', '1.001193']);
  expect(await connection.sql`select id, name_vi from field`).toEqual([
    { id: 'ho-tich', name_vi: 'Hộ tịch' },
  ]);
});

test('the same file again changes nothing', async () => {
  await run(aBirth, aMarriage);
  expect(await run(aBirth, aMarriage)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
});

test('a record is changed when its content is, and only then written', async () => {
  await run(aBirth, aMarriage);
  expect(await run(aBirth, aRecord('1.000894', { ten: 'Đăng ký kết hôn' }))).toMatchObject({
    changed: 1,
    unchanged: 1,
  });
  expect(await connection.sql`select name from procedure where code = '1.000894'`).toEqual([
    { name: 'Đăng ký kết hôn' },
  ]);
});

test('what the file does not name is left alone', async () => {
  await run(aBirth, aMarriage);
  expect(await run(aBirth)).toMatchObject({ leftAlone: 1 });
  expect(await storedCodes()).toHaveLength(2);
});

test('bad lines are skipped with line and reason, the others come in', async () => {
  const report = await run(
    '{',
    '',
    aBirth,
    '[]',
    aRecord('x'),
    aRecord('1.001193', { ten: 'Lần hai' }),
    aMarriage,
  );
  expect(report).toMatchObject({
    read: 6,
    added: 2,
    skipped: { 'not-json': 1, 'not-a-record': 1, 'code-not-national': 1, 'repeated-code': 1 },
    skippedLines: [
      { line: 1, reason: 'not-json' },
      { line: 4, reason: 'not-a-record' },
      { line: 5, reason: 'code-not-national' },
      { line: 6, reason: 'repeated-code' },
    ],
  });
});

test('what was cleaned is counted by kind', async () => {
  const report = await run(aRecord('1.001193', { yeu_cau: 'Không có thông tin', loai: 'Loại khác' }));
  expect(report.cleaned).toEqual({ 'no-information': 1 });
});

test('a citizens’ name survives an import that has none', async () => {
  await run(aBirth);
  await connection.sql`update procedure set plain_name = 'Làm giấy khai sinh'`;
  await run(aRecord('1.001193', { ten: 'Đăng ký khai sinh' }));
  expect(await connection.sql`select name, plain_name from procedure`).toEqual([
    { name: 'Đăng ký khai sinh', plain_name: 'Làm giấy khai sinh' },
  ]);
});

test('lists and structured parts are stored as they were read', async () => {
  const channel = { kenh: 'truc_tiep', thoi_han: 3, don_vi: 'Ngày làm việc', raw: '3 Ngày làm việcMiễn phí' };
  await run(aRecord('1.001193', { cach_thuc: [channel], doi_tuong: 'Công dân Việt Nam, Doanh nghiệp' }));
  expect(await connection.sql`select levels, audience, channels, documents from procedure`).toEqual([
    {
      levels: ['commune'],
      audience: ['citizen', 'enterprise'],
      channels: [
        { way: 'in-person', deadline: { amount: 3, unit: 'working-day' }, fee: { kind: 'free' }, note: null },
      ],
      documents: [],
    },
  ]);
});

test('two imports at once leave every record once', async () => {
  await Promise.all([run(aBirth, aMarriage), run(aMarriage, aBirth)]);
  expect(await storedCodes()).toEqual(['1.000894', '1.001193']);
});
