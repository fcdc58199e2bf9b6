import type { deviceReportBody, DeviceHealth } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { z } from 'zod';

const storedEveryMs = 15_000;

interface Reporter {
  readonly centreId: string;
  readonly id: string;
}

/** What devices say of themselves: the newest in memory at once, in the database every few seconds. */
export interface Reports {
  note(device: Reporter, report: z.output<typeof deviceReportBody>, now: number): void;
  /** The newest that this process has heard. */
  heardFrom(deviceId: string): DeviceHealth | null;
  store(): Promise<void>;
  close(): Promise<void>;
}

export function keepReports(sql: Sql, onTrouble: (error: unknown) => void): Reports {
  const heard = new Map<string, DeviceHealth>();
  const unstored = new Map<string, { readonly device: Reporter; readonly health: DeviceHealth }>();

  const store = async (): Promise<void> => {
    const batch = [...unstored.values()];
    unstored.clear();
    if (batch.length > 0) await storeHealth(sql, batch);
  };
  const timer = setInterval(() => void store().catch(onTrouble), storedEveryMs);
  timer.unref();

  return {
    note(device, { clock, ...report }, now) {
      const health = { ...report, seenAt: now, clockOffsetMs: Math.round(clock - now) };
      heard.set(device.id, health);
      unstored.set(device.id, { device, health });
    },
    heardFrom: (deviceId) => heard.get(deviceId) ?? null,
    store,
    async close() {
      clearInterval(timer);
      await store().catch(onTrouble);
    },
  };
}

/** One statement for all. An older report, stored late by another process, never covers a newer one. */
async function storeHealth(
  sql: Sql,
  batch: readonly { readonly device: Reporter; readonly health: DeviceHealth }[],
): Promise<void> {
  const rows = batch.map(({ device, health: { seenAt, ...report } }) => ({
    ...{ centre_id: device.centreId, device_id: device.id },
    ...{ seen_at: new Date(seenAt).toISOString(), report },
  }));
  await sql`
    insert into device_health as known (centre_id, device_id, seen_at, report)
    select r.centre_id, r.device_id, r.seen_at, r.report
    from json_to_recordset(${JSON.stringify(rows)}::text::json)
      as r(centre_id text, device_id text, seen_at timestamptz, report jsonb)
    on conflict (centre_id, device_id) do update set seen_at = excluded.seen_at, report = excluded.report
    where known.seen_at < excluded.seen_at`;
}
