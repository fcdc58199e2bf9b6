import type { Sql } from '@sanh/db';
import type { Centre } from '@sanh/kiosk-config';

export type Transaction = Parameters<Parameters<Sql['begin']>[1]>[0];

/** The centre and the agencies above it, as its configuration names them. */
export async function saveCentre(sql: Sql | Transaction, centre: Centre): Promise<void> {
  let path = '/';
  let parentId: string | null = null;
  for (const { id, kind, name } of centre.agencies) {
    path += `${id}/`;
    await sql`
      insert into agency (id, parent_id, kind, name_vi, name_en, path)
      values (${id}, ${parentId}, ${kind}, ${name.vi}, ${name.en}, ${path})
      on conflict (id) do update set
        parent_id = excluded.parent_id, kind = excluded.kind, name_vi = excluded.name_vi,
        name_en = excluded.name_en, path = excluded.path`;
    parentId = id;
  }
  const { id, name, timeZone, kind } = centre;
  await sql`
    insert into centre (id, agency_id, name_vi, name_en, time_zone, kind)
    values (${id}, ${parentId}, ${name.vi}, ${name.en}, ${timeZone}, ${kind})
    on conflict (id) do update set
      agency_id = excluded.agency_id, name_vi = excluded.name_vi, name_en = excluded.name_en,
      time_zone = excluded.time_zone, kind = excluded.kind`;
}

export interface StoredConfiguration {
  readonly centreId: string;
  readonly version: number;
  readonly data: unknown;
}

/** The newest configuration of every centre. */
export const latestConfigurations = (sql: Sql): Promise<readonly StoredConfiguration[]> =>
  sql<StoredConfiguration[]>`
    select distinct on (centre_id) centre_id as "centreId", version, data
    from centre_configuration order by centre_id, version desc`;

/** Which version each centre has come to: cheap enough to ask every few seconds. */
export const latestVersions = (sql: Sql): Promise<readonly { centreId: string; version: number }[]> =>
  sql<{ centreId: string; version: number }[]>`
    select centre_id as "centreId", max(version) as version from centre_configuration group by centre_id`;

/** What the centre's file said the last time it was read; later changes on screen are not in it. */
export async function lastFromFile(sql: Transaction, centreId: string): Promise<unknown> {
  const [row] = await sql<{ data: unknown }[]>`
    select data from centre_configuration where centre_id = ${centreId} and source like 'file:%'
    order by version desc limit 1`;
  return row?.data ?? null;
}

/** One publisher of a centre at a time, in all processes, until the transaction ends. Returns the version come to. */
export async function lockVersions(sql: Transaction, centreId: string): Promise<number> {
  await sql`select pg_advisory_xact_lock(hashtext('centre_configuration'), hashtext(${centreId}))`;
  const [row] = await sql<{ version: number | null }[]>`
    select max(version) as version from centre_configuration where centre_id = ${centreId}`;
  return row?.version ?? 0;
}

export async function insertConfiguration(
  sql: Transaction,
  { centre, by, source }: { centre: Centre; by: string; source: string },
): Promise<void> {
  await sql`
    insert into centre_configuration (centre_id, version, published_at, published_by, source, data)
    values (${centre.id}, ${centre.version}, now(), ${by}, ${source}, ${sql.json(centre)})`;
}
