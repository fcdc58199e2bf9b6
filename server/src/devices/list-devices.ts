import type { DeviceHealth, DeviceList, DeviceView } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import type { Halls } from '../halls/halls.ts';
import type { Devices } from './devices.ts';

/** Devices report every half minute; two may get lost. */
const silentAfterMs = 90_000;

interface Row {
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zone_id: string | null;
  readonly state: string;
  readonly paired_at: Date;
  readonly seen_at: Date | null;
  readonly report: Omit<DeviceHealth, 'seenAt'> | null;
}

/** The devices of a centre by name, each with the newest that any process has heard of it. */
export async function listDevices(
  { sql, reports, halls }: Pick<Devices, 'sql' | 'reports'> & { halls: Halls },
  centreId: string,
  now: number,
): Promise<DeviceList> {
  const { epoch, hall } = await halls.now(centreId);
  const rows = await sql<Row[]>`
    select d.id, d.kind, d.name, d.zone_id, d.state, d.paired_at, h.seen_at, h.report
    from device d left join device_health h on h.centre_id = d.centre_id and h.device_id = d.id
    where d.centre_id = ${centreId} order by d.name, d.id`;
  const devices = rows.map((row): DeviceView => {
    const { id, kind, name } = row;
    const health = newest(storedHealth(row), reports.heardFrom(id), row.paired_at.getTime());
    const isRevoked = row.state === 'revoked';
    return { id, kind, name, zoneId: row.zone_id, isRevoked, pairedAt: row.paired_at.getTime(), health };
  });
  return { now, silentAfterMs, position: { epoch, version: hall.version }, devices };
}

const storedHealth = ({ seen_at: seenAt, report }: Row): DeviceHealth | null =>
  seenAt === null || report === null ? null : { ...report, seenAt: seenAt.getTime() };

/** What the machine before said is no news of the one that replaced it. */
function newest(
  stored: DeviceHealth | null,
  heard: DeviceHealth | null,
  pairedAt: number,
): DeviceHealth | null {
  const newer = heard !== null && heard.seenAt >= (stored?.seenAt ?? 0) ? heard : stored;
  return newer !== null && newer.seenAt >= pairedAt - 1000 ? newer : null;
}
