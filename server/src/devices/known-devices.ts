import type { ChosenPrinter, DeviceHealth, DeviceView } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import type { Devices } from './devices.ts';

export type KnownDevice = Omit<DeviceView, 'printerState' | 'behindSince' | 'hasOldProgram'>;

interface Row {
  readonly centre_id: string;
  readonly id: string;
  readonly kind: DeviceKind;
  readonly name: string;
  readonly zone_id: string | null;
  readonly layout_id: string | null;
  readonly counter_id: string | null;
  readonly printer: ChosenPrinter | null;
  readonly state: string;
  readonly paired_at: Date;
  readonly seen_at: Date | null;
  readonly report: Omit<DeviceHealth, 'seenAt'> | null;
}

/** The devices of each of these centres by name, each with the newest that any process has heard of it. */
export async function knownDevices(
  { sql, reports }: Pick<Devices, 'sql' | 'reports'>,
  centreIds: readonly string[],
): Promise<ReadonlyMap<string, readonly KnownDevice[]>> {
  const rows = await sql<Row[]>`
    select d.centre_id, d.id, d.kind, d.name, d.zone_id, d.layout_id, d.counter_id, d.printer, d.state, d.paired_at, h.seen_at, h.report
    from device d left join device_health h on h.centre_id = d.centre_id and h.device_id = d.id
    where d.centre_id = any(${[...centreIds]}) order by d.name, d.id`;
  const devices = new Map<string, KnownDevice[]>(centreIds.map((id) => [id, []]));
  for (const row of rows) devices.get(row.centre_id)?.push(knownDevice(row, reports.heardFrom(row.id)));
  return devices;
}

function knownDevice(row: Row, heard: DeviceHealth | null): KnownDevice {
  const { id, kind, name, printer } = row;
  const pairedAt = row.paired_at.getTime();
  return {
    ...{
      id,
      kind,
      name,
      zoneId: row.zone_id,
      layoutId: row.layout_id,
      counterId: row.counter_id,
      printer,
      isRevoked: row.state === 'revoked',
    },
    pairedAt,
    health: newest(storedHealth(row), heard, pairedAt),
  };
}

/** What was stored before a program said as much as it does now. */
const notSaid = { disk: 'unknown', numbersHeld: 0, mediaBroken: 0 } as const;

const storedHealth = ({ seen_at: seenAt, report }: Row): DeviceHealth | null =>
  seenAt === null || report === null ? null : { ...notSaid, ...report, seenAt: seenAt.getTime() };

/** What the machine before said is no news of the one that replaced it. */
function newest(
  stored: DeviceHealth | null,
  heard: DeviceHealth | null,
  pairedAt: number,
): DeviceHealth | null {
  const newer = heard !== null && heard.seenAt >= (stored?.seenAt ?? 0) ? heard : stored;
  return newer !== null && newer.seenAt >= pairedAt - 1000 ? newer : null;
}
