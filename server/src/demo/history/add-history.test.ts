import { addDays } from '@sanh/domain';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { rebuildRows } from '../../halls/rebuild-rows.ts';
import { aSanh, commune, issuing, province, type RunningSanh } from '../../testing/a-sanh.ts';
import { addHistory, type HistoryReport } from './add-history.ts';

let sanh: RunningSanh;
let report: HistoryReport;
const options = { days: 14, seed: 3, now: Date.now() };

beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  await sanh.request(`/api/centres/${commune}/tickets`, issuing({ channel: 'kiosk' }));
  report = await addHistory(sanh.sql, sanh.centres.get(commune), options);
}, 60_000);
afterAll(() => sanh.close());

test('two weeks of a commune are lived by its own halls', () => {
  expect(report.written?.days).toBeGreaterThanOrEqual(8);
  expect(report.written?.legs).toBeGreaterThan(1000);
});

test('events, tickets and legs agree: building the rows anew finds no difference', async () => {
  expect(await rebuildRows(sanh.sql, commune, false)).toMatchObject({ differences: 0 });
});

test('every bound rating belongs to a served leg whose right was used', async () => {
  const wrong = await sanh.sql`
    select rating_id from rating r left join leg l using (centre_id, ticket_id, leg)
    where r.ticket_id is not null and (l.outcome is distinct from 'served' or l.clerk_id is distinct from r.clerk_id
      or not exists (select from hall_event e where e.centre_id = r.centre_id and e.business_day = r.business_day
        and e.type = 'rating-right-used' and e.data->>'ticketId' = r.ticket_id and (e.data->>'leg')::int = r.leg))`;
  expect(wrong).toEqual([]);
});

test('waits are those of a hall that one would go back to: hardly anybody waits longer than an hour and a half', async () => {
  const services = await sanh.sql<{ service: string; isSlow: boolean; long: number; called: number }[]>`
    select service_id as service, percentile_cont(0.9) within group (order by called_at - queued_at) > '1 hour' as "isSlow",
      count(*) filter (where called_at - queued_at > '90 min')::int as long, count(*)::int as called
    from leg where centre_id = ${commune} and called_at is not null group by 1`;
  const sum = (of: 'long' | 'called'): number => services.reduce((total, row) => total + row[of], 0);
  expect(services.filter(({ isSlow }) => isSlow)).toEqual([]);
  expect(sum('long') / sum('called')).toBeLessThan(0.005);
});

test('the same again changes nothing', async () => {
  const [before] = await sanh.sql`select epoch, version from hall where centre_id = ${commune}`;
  const again = await addHistory(sanh.sql, sanh.centres.get(commune), options);
  expect(again.written).toBeNull();
  expect((await sanh.sql`select epoch, version from hall where centre_id = ${commune}`)[0]).toEqual(before);
});

test('the day that runs goes on where it was, behind its past', async () => {
  const answer = await sanh.request(`/api/centres/${commune}/tickets`, issuing({ channel: 'kiosk' }));
  expect(await answer.json()).toMatchObject({ label: 'A-002' });
  const { hall } = await sanh.halls.now(commune);
  expect(hall.version).toBeGreaterThan(5000);
  expect(hall.series['a']?.next).toBe(3);
});

test('what an interrupted run has left is taken away before the days are written', async () => {
  const today = (await sanh.halls.now(province)).hall.day ?? '';
  const left = { day: addDays(today, -2), at: new Date() };
  await sanh.sql`insert into hall_event (centre_id, business_day, version, at, type, data, command_id, actor)
    values (${province}, ${left.day}, 1000000, ${left.at}, 'issuing-resumed', '{}', 'left', 'system')`;
  await addHistory(sanh.sql, sanh.centres.get(province), { ...options, days: 4 });
  expect(await sanh.sql`select from hall_event where command_id = 'left'`).toEqual([]);
  expect(await rebuildRows(sanh.sql, province, false)).toMatchObject({ differences: 0 });
});

test('the same seed makes the same past', async () => {
  const other = await aSanh(inject('testServerUrl'));
  try {
    const again = await addHistory(other.sql, other.centres.get(commune), options);
    expect({ ...again.written }).toEqual({ ...report.written });
  } finally {
    await other.close();
  }
});
