import type { Sql } from '@sanh/db';
import type { NumberTrouble } from '@sanh/contract';
import { AppError } from '../app-error.ts';

interface NumberName {
  readonly centreId: string;
  readonly commandId: string;
}

interface RefusedNumber extends NumberName {
  readonly label: string;
  readonly serviceId: string;
  readonly deviceId: string | null;
  readonly reason: string;
}

/** Handed in again and refused again it stays what it is, settled or not. */
export async function noteRefused(sql: Sql, refused: RefusedNumber): Promise<void> {
  const { centreId, commandId, label, serviceId, deviceId, reason } = refused;
  await sql`
    insert into number_trouble as known
      (centre_id, command_id, kind, label, service_id, device_id, reason, noticed_at)
    values (${centreId}, ${commandId}, 'number-refused', ${label}, ${serviceId}, ${deviceId}, ${reason},
      clock_timestamp())
    on conflict (centre_id, command_id) do nothing`;
}

/** The hall has taken a number that it had refused. */
export async function noteArrived(sql: Sql, { centreId, commandId }: NumberName): Promise<void> {
  await sql`
    update number_trouble set arrived_at = clock_timestamp()
    where centre_id = ${centreId} and command_id = ${commandId} and kind = 'number-refused' and arrived_at is null`;
}

/** Settling it twice is settling it once, by whoever was first. Throws NOT_FOUND. */
export async function settleNumber(
  sql: Sql,
  { centreId, commandId, by }: NumberName & { readonly by: string },
): Promise<void> {
  const rows = await sql`
    update number_trouble set settled_at = coalesce(settled_at, clock_timestamp()),
      settled_by = coalesce(settled_by, ${`staff:${by}`})
    where centre_id = ${centreId} and command_id = ${commandId} returning command_id`;
  if (rows.length === 0) throw new AppError('NOT_FOUND');
}

type NumberRow = Omit<NumberTrouble, 'since'> & { readonly centre_id: string; readonly noticed_at: Date };

/** What nobody has seen to in each of these centres, the oldest first. */
export async function openNumbers(
  sql: Sql,
  centreIds: readonly string[],
): Promise<ReadonlyMap<string, readonly NumberTrouble[]>> {
  const rows = await sql<NumberRow[]>`
    select t.centre_id, t.command_id as id, t.kind, t.label, t.reason, t.noticed_at, d.name as device
    from number_trouble t left join device d on d.centre_id = t.centre_id and d.id = t.device_id
    where t.centre_id = any(${[...centreIds]}) and t.arrived_at is null and t.settled_at is null
    order by t.noticed_at, t.command_id`;
  const numbers = new Map<string, NumberTrouble[]>(centreIds.map((id) => [id, []]));
  for (const { centre_id: centreId, noticed_at: at, ...number } of rows)
    numbers.get(centreId)?.push({ ...number, since: at.getTime() });
  return numbers;
}

/** How many refused numbers of each device are written down: those it still holds, whether they are settled or not. */
export async function refusedByDevice(
  sql: Sql,
  centreIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await sql<{ id: string; count: number }[]>`
    select device_id as id, count(*)::int as count from number_trouble
    where centre_id = any(${[...centreIds]}) and kind = 'number-refused' and arrived_at is null
      and device_id is not null
    group by device_id`;
  return new Map(rows.map(({ id, count }) => [id, count]));
}
