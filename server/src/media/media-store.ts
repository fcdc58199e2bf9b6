import { mediaLimits, type MediaFile, type MediaType, type Playlist } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';

type Transaction = Parameters<Parameters<Sql['begin']>[1]>[0];

interface Insertion {
  readonly centreId: string;
  readonly by: string;
  readonly file: MediaFile;
}

/** Puts a file into the centre's stock together with its bytes. Throws MEDIA_FULL where it would not fit. */
export async function insertFile(
  sql: Sql,
  { centreId, by, file }: Insertion,
  keepBytes: () => Promise<void>,
): Promise<void> {
  await sql.begin(async (transaction) => {
    await lockMedia(transaction, centreId);
    const [stock] = await transaction<{ bytes: string }[]>`
      select coalesce(sum(bytes), 0) as bytes from media_file
      where centre_id = ${centreId} and removed_at is null and id <> ${file.id}`;
    if (Number(stock?.bytes) + file.bytes > mediaLimits.centreBytes) throw new AppError('MEDIA_FULL');
    await transaction`
      insert into media_file as known (centre_id, id, type, bytes, added_by, added_at)
      values (${centreId}, ${file.id}, ${file.type}, ${file.bytes}, ${`staff:${by}`}, clock_timestamp())
      on conflict (centre_id, id) do update
        set added_by = excluded.added_by, added_at = excluded.added_at, removed_at = null`;
    await keepBytes();
  });
}

/** A list and the files it names change together, one after the other. */
export const lockMedia = (transaction: Transaction, centreId: string) =>
  transaction`select pg_advisory_xact_lock(hashtext('media'), hashtext(${centreId}))`;

export async function typeOfFile(sql: Sql, centreId: string, id: string): Promise<MediaType | null> {
  const [row] = await sql<{ type: MediaType }[]>`
    select type from media_file where centre_id = ${centreId} and id = ${id} and removed_at is null`;
  return row?.type ?? null;
}

export async function currentPlaylist(sql: Sql | Transaction, centreId: string): Promise<Playlist> {
  const [row] = await sql<Playlist[]>`
    select version, entries from playlist where centre_id = ${centreId} order by version desc limit 1`;
  return row ?? { version: 0, entries: [] };
}

/** Forgets the files that no entry names and that nobody has added lately; gives their ids. */
export async function dropUnused(
  transaction: Transaction,
  centreId: string,
  used: readonly string[],
): Promise<readonly string[]> {
  const rows = await transaction<{ id: string }[]>`
    update media_file set removed_at = clock_timestamp()
    where centre_id = ${centreId} and removed_at is null and added_at < clock_timestamp() - interval '1 day'
      and not id = any(${[...used]})
    returning id`;
  return rows.map(({ id }) => id);
}

export async function insertPlaylist(
  transaction: Transaction,
  { centreId, by, playlist }: { centreId: string; by: string; playlist: Playlist },
): Promise<void> {
  const entries = JSON.stringify(playlist.entries);
  await transaction`
    insert into playlist (centre_id, version, entries, published_by, published_at)
    values (${centreId}, ${playlist.version}, ${entries}::text::jsonb, ${`staff:${by}`}, clock_timestamp())`;
}

/** Of these files those that are here. */
export async function filesOf(
  transaction: Transaction,
  centreId: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MediaFile>> {
  const rows = await transaction<MediaFile[]>`
    select id, type, bytes from media_file
    where centre_id = ${centreId} and removed_at is null and id = any(${[...ids]})`;
  return new Map(rows.map((row) => [row.id, row]));
}
