import { randomUUID } from 'node:crypto';
import type { StartedPairing } from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { hashOf } from './device-keys.ts';
import type { Devices } from './devices.ts';

/** How long a code can be entered. */
const codeLivesMs = 10 * 60_000;
/** Codes that may be shown at the same time: with more of them a guess would be worth its try. */
const openAtMost = 500;
const drawsAtMost = 8;

/** Gives a machine a code to show, and a cookie that proves which machine shows it. Its earlier code dies. */
export async function startPairing(
  { sql, keys, pairingCookie }: Devices,
  { kind, headers }: { kind: DeviceKind; headers: Headers },
  now: number,
): Promise<{ started: StartedPairing; cookie: string }> {
  const [, earlier] = readPairing(pairingCookie.read(headers)) ?? [];
  const earlierHash = earlier === undefined ? '' : hashOf(earlier);
  await sql`
    delete from device_pairing
    where expires_at < ${new Date(now)} or (secret_hash = ${earlierHash} and centre_id is null)`;
  const [open] = await sql<{ count: number }[]>`select count(*)::int as count from device_pairing`;
  if ((open?.count ?? 0) >= openAtMost) throw new AppError('RATE_LIMITED', { secondsLeft: 60 });
  const pairing = { id: randomUUID(), secret: keys.newSeed() };
  const expiresAt = now + codeLivesMs;
  for (let draw = 0; draw < drawsAtMost; draw += 1) {
    const code = keys.newCode();
    const kept = await sql`
      insert into device_pairing (id, secret_hash, code_hash, kind, expires_at)
      values (${pairing.id}, ${hashOf(pairing.secret)}, ${keys.hashOfCode(code)}, ${kind}, ${new Date(expiresAt)})
      on conflict (code_hash) do nothing returning id`;
    if (kept.length === 0) continue;
    const cookie = pairingCookie.write(`${pairing.id}:${pairing.secret}`);
    return { started: { code, expiresAt, now }, cookie };
  }
  throw new AppError('UNAVAILABLE');
}

/** Id and secret of the pairing that a machine's cookie names. */
export function readPairing(value: string | null): readonly [id: string, secret: string] | null {
  const [, id, secret] = /^([0-9a-f-]{36}):([A-Za-z0-9_-]{32})$/.exec(value ?? '') ?? [];
  return id === undefined || secret === undefined ? null : [id, secret];
}
