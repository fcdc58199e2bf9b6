import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import type { DossierHashes, DossierName } from './dossier-hashes.ts';
import { findApplicant, type Applicant } from './dossier-store.ts';

/** Who tries, to count wrong tries by: a screen or clerk of the hall, or a phone by where it asks from. */
export interface Asker {
  readonly from: 'hall' | 'phone';
  readonly id: string;
}

export interface Proof {
  readonly digits: string;
  readonly asker: Asker;
  readonly now: number;
}

export type Proven =
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'right'; readonly applicant: Applicant };

const quarterMs = 15 * 60_000;
const dayMs = 24 * 60 * 60_000;

/** One person who mistypes, one device that tries many dossiers, one dossier that is tried from many devices. */
const inHall = {
  pair: { tries: 5, windowMs: quarterMs },
  device: { tries: 30, windowMs: quarterMs },
  dossier: { tries: 20, windowMs: quarterMs },
} as const;
type Scope = keyof typeof inHall;

/**
 * Phones are many and stand anywhere: all of them together have few tries a day for a dossier, counted apart, so that
 * nobody far away can keep its holder from it at the kiosk.
 */
const bounds: Readonly<Record<Asker['from'], Readonly<Record<Scope, { tries: number; windowMs: number }>>>> =
  {
    hall: inHall,
    phone: { ...inHall, dossier: { tries: 10, windowMs: dayMs } },
  };

/**
 * Whether somebody knows the last digits of the applicant's number. Each try is counted before it is looked at, so that many
 * at once cannot slip through together. Throws RATE_LIMITED.
 */
export async function proveApplicant(
  { sql, hashes }: { sql: Sql; hashes: DossierHashes },
  dossier: DossierName,
  { digits, asker, now }: Proof,
): Promise<Proven> {
  const applicant = await findApplicant(sql, dossier);
  if (applicant === null || applicant.idHashes.length === 0) return { kind: 'not-kept' };
  const keys = keysOf(dossier, asker);
  const triesLeft = await countTry(sql, dossier.centreId, { keys, from: asker.from, now });
  if (!applicant.idHashes.includes(hashes.ofDigits(dossier, digits))) return { kind: 'wrong', triesLeft };
  await sql`
    update dossier_try set count = count - 1
    where centre_id = ${dossier.centreId} and key = any(${Object.values(keys)})`;
  return { kind: 'right', applicant };
}

type Keys = Readonly<Record<Scope, string>>;

function keysOf({ codeKey }: DossierName, { from, id }: Asker): Keys {
  const kept = from === 'phone' ? 'phone ' : '';
  return {
    device: `${kept}device ${id}`,
    dossier: `${kept}dossier ${codeKey}`,
    pair: `${kept}pair ${id} ${codeKey}`,
  };
}

interface Try {
  readonly keys: Keys;
  readonly from: Asker['from'];
  readonly now: number;
}

async function countTry(sql: Sql, centreId: string, { keys, from, now }: Try): Promise<number> {
  const at = new Date(now);
  const scopes = (Object.keys(inHall) as Scope[]).map((scope) => ({
    ...{ key: keys[scope], ...bounds[from][scope] },
  }));
  const given = JSON.stringify(
    scopes.map(({ key, windowMs }) => ({ key, oldest: new Date(now - windowMs).toISOString() })),
  );
  const counted = await sql<{ key: string; count: number; since: Date }[]>`
    with given as (select * from json_to_recordset(${given}::text::json) as g(key text, oldest timestamptz))
    insert into dossier_try as known (centre_id, key, count, since)
    select ${centreId}, key, 1, ${at} from given order by key
    on conflict (centre_id, key) do update set
      count = case when known.since < (select oldest from given where given.key = known.key) then 1 else known.count + 1 end,
      since = case when known.since < (select oldest from given where given.key = known.key) then ${at} else known.since end
    returning key, count, since`;
  const left = scopes.map(({ key, tries, windowMs }) => {
    const { count = 0, since = at } = counted.find((one) => one.key === key) ?? {};
    return { left: tries - count, freeAt: since.getTime() + windowMs };
  });
  const spent = left.filter((one) => one.left < 0);
  if (spent.length === 0) return Math.min(...left.map((one) => one.left));
  const freeAt = Math.max(...spent.map((one) => one.freeAt));
  throw new AppError('RATE_LIMITED', { secondsLeft: Math.max(1, Math.ceil((freeAt - now) / 1000)) });
}
