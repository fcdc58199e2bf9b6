import { randomUUID } from 'node:crypto';
import { connect, type Connection } from '@sanh/db';
import { createTestDatabase } from '@sanh/db/testing';
import type {} from '@sanh/db/testing/vitest-server';
import type { Actor, CommandEnvelope, HallCommand, HallConfiguration } from '@sanh/domain';

/** A configuration with `counters` counters that serve one service `a` by waiting time, open round the clock. */
export const aConfiguration = (counters = 3): HallConfiguration => ({
  version: 1,
  timeZone: 'Asia/Ho_Chi_Minh',
  series: [{ id: 'A', prefix: 'A', width: 3, first: 1, offlineFrom: 900_001, last: 999_999 }],
  services: [{ id: 'a', seriesId: 'A', typicalMs: { p50: 300_000, p90: 600_000 }, dailyLimit: null }],
  counters: Array.from({ length: counters }, (_, index) => ({
    id: String(index + 1),
    zoneId: 'z',
    profile: { tiers: [['a']], rule: { kind: 'longest-wait' as const } },
  })),
  priorityClasses: [{ id: 'elderly' }],
  calendar: { weekly: {}, exceptions: [] },
  rules: {
    noShow: { minimumCalls: 1, minimumMs: 0 },
    ...{ undoWithinMs: 60_000, parkAtMostMs: 3_600_000, appointmentLeadMs: 0, issueBeforeOpeningMs: 0 },
    ...{ alwaysOpen: true, closing: 'expire' as const },
  },
});

const aDay = '2026-11-23';

export const aCommand = (command: HallCommand, by: Actor = { kind: 'system' }): CommandEnvelope => ({
  id: randomUUID(),
  by,
  command,
});

export const openingDay = (configuration = aConfiguration(), day = aDay): CommandEnvelope =>
  aCommand({ type: 'open-day', day, configuration });

export const issuing = (): CommandEnvelope =>
  aCommand(
    {
      ...{ type: 'issue', serviceId: 'a', priorityClassId: null, procedureCode: null, language: 'vi' },
      ...{ channel: 'kiosk', appointmentAt: null },
    },
    { kind: 'device', id: 'kiosk-1' },
  );

export const clerk = (id: string): Actor => ({ kind: 'staff', id, isManager: false });

/** A centre of its own in a database of its own, with nothing in its log. */
export async function aCentre(
  serverUrl: string,
): Promise<Connection & { url: string; drop: () => Promise<void> }> {
  const { url, drop } = await createTestDatabase(serverUrl);
  const connection = connect(url);
  await connection.sql`insert into agency (id, kind, name_vi, name_en, path) values ('g', 'commune', 'g', 'g', '/g/')`;
  await connection.sql`
    insert into centre (id, agency_id, name_vi, name_en, time_zone, kind)
    values ('c', 'g', 'c', 'c', 'Asia/Ho_Chi_Minh', 'commune')`;
  return {
    ...connection,
    url,
    drop: async () => {
      await connection.close();
      await drop();
    },
  };
}
