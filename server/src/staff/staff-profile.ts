import { photoBytes } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { fileTypeFromBuffer } from 'file-type';

export interface Profile {
  readonly username: string;
  /** Left as it is where it is not given. */
  readonly title?: string | undefined;
  readonly photo?: Uint8Array | undefined;
}

const photoTypes = ['image/jpeg', 'image/png', 'image/webp'];

/** Changes how somebody is shown to citizens. Throws with what to do for an account or a photo that cannot be used. */
export async function changeProfile(sql: Sql, { username, title, photo }: Profile): Promise<void> {
  const type = photo === undefined ? null : await typeOf(photo);
  const [user] = await sql<{ id: string }[]>`
    select id from staff_user where username = ${username.toLowerCase()}`;
  if (user === undefined) throw new Error(`There is no account "${username}".`);
  await sql`
    insert into staff_profile (user_id, title, photo, photo_type)
    values (${user.id}, ${title ?? null}, ${photo ?? null}, ${type})
    on conflict (user_id) do update set changed_at = now(),
      title = coalesce(excluded.title, staff_profile.title),
      photo = coalesce(excluded.photo, staff_profile.photo),
      photo_type = coalesce(excluded.photo_type, staff_profile.photo_type)`;
}

async function typeOf(photo: Uint8Array): Promise<string> {
  if (photo.length > photoBytes) throw new Error(`A photo has at most ${String(photoBytes)} bytes.`);
  const mime = (await fileTypeFromBuffer(photo))?.mime ?? 'unknown';
  if (!photoTypes.includes(mime)) throw new Error('A photo is a JPEG, a PNG or a WebP.');
  return mime;
}
