import type { PairingState } from '@sanh/contract';
import { hashOf } from './device-keys.ts';
import type { Devices } from './devices.ts';
import { readPairing } from './start-pairing.ts';
import { cookieValue } from './standings.ts';

interface PairingRow {
  readonly centre_id: string | null;
  readonly device_id: string | null;
  readonly seed: string | null;
}

/** Whether somebody has entered the machine's code; if so, the cookie that lets it in. Asked again it gets the same. */
export async function readPairingState(
  { sql, keys, cookie, pairingCookie }: Devices,
  headers: Headers,
  now: number,
): Promise<{ state: PairingState; cookies: readonly string[] }> {
  const [id, secret] = readPairing(pairingCookie.read(headers)) ?? [];
  if (id === undefined || secret === undefined) return { state: { kind: 'over', now }, cookies: [] };
  const [row] = await sql<PairingRow[]>`
    select centre_id, device_id, seed from device_pairing
    where id = ${id} and secret_hash = ${hashOf(secret)} and expires_at > ${new Date(now)}`;
  if (row === undefined) return { state: { kind: 'over', now }, cookies: [] };
  const { centre_id: centreId, device_id: deviceId, seed } = row;
  if (centreId === null || deviceId === null || seed === null)
    return { state: { kind: 'waiting', now }, cookies: [] };
  const value = cookieValue(centreId, deviceId, keys.tokenFrom(seed));
  return { state: { kind: 'paired', now }, cookies: [cookie.write(value)] };
}
