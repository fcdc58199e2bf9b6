import type { Sql } from '@sanh/db';
import { hashOf } from './device-keys.ts';
import type { Devices } from './devices.ts';
import type { Standing } from './standing.ts';
import { cookieValue } from './standings.ts';

const dayMs = 86_400_000;
/** By then a browser has written a cookie to its disk: a power cut brings the older one back no more. */
const settledMs = 10 * 60_000;

type Paired = Extract<Standing, { kind: 'paired' }>;

/**
 * The cookie with a device's next token, when one is due: once a day, or when it came with the token before. The token in
 * use stays good until the next one is shown, and asked again the answer is the same: a lost answer locks nobody out.
 */
export async function renewToken(
  { sql, keys, cookie }: Devices,
  { device, token }: Paired,
  now: number,
): Promise<string | null> {
  const { centreId, id } = device;
  if (token.isCurrent && now - token.since < dayMs) {
    if (now - token.since > settledMs) await dropPrevious(sql, device, token.hash);
    return null;
  }
  const fresh = keys.newSeed();
  await sql`
    update device set next_seed = ${fresh}, next_hash = ${hashOf(keys.tokenFrom(fresh))}
    where centre_id = ${centreId} and id = ${id} and state = 'active' and next_seed is null`;
  const [row] = await sql<{ seed: string | null }[]>`
    select next_seed as seed from device where centre_id = ${centreId} and id = ${id}`;
  const seed = row?.seed ?? null;
  return seed === null ? null : cookie.write(cookieValue(centreId, id, keys.tokenFrom(seed)));
}

async function dropPrevious(
  sql: Sql,
  { centreId, id }: Paired['device'],
  currentHash: string,
): Promise<void> {
  await sql`
    update device set previous_hash = null
    where centre_id = ${centreId} and id = ${id} and token_hash = ${currentHash} and previous_hash is not null`;
}
