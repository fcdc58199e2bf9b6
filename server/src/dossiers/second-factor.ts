import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import type { DossierHashes, DossierName } from './dossier-hashes.ts';
import { findApplicant, type Applicant } from './dossier-store.ts';

export interface Proof {
  readonly digits: string;
  readonly device: string;
  readonly now: number;
}

export type Proven =
  | { readonly kind: 'not-kept' }
  | { readonly kind: 'wrong'; readonly triesLeft: number }
  | { readonly kind: 'right'; readonly applicant: Applicant };

const windowMs = 15 * 60_000;
/** One person who mistypes, one device that tries many dossiers, one dossier that is tried from many devices. */
const triesAllowed = { pair: 5, device: 30, dossier: 20 } as const;
type Scope = keyof typeof triesAllowed;

/**
 * Whether somebody knows the last digits of the applicant's number. Each try is counted before it is looked at, so that many
 * at once cannot slip through together. Throws RATE_LIMITED.
 */
export async function proveApplicant(
  { sql, hashes }: { sql: Sql; hashes: DossierHashes },
  dossier: DossierName,
  { digits, device, now }: Proof,
): Promise<Proven> {
  const applicant = await findApplicant(sql, dossier);
  if (applicant === null || applicant.idHashes.length === 0) return { kind: 'not-kept' };
  const keys = keysOf(dossier, device);
  const triesLeft = await countTry(sql, dossier.centreId, keys, now);
  if (!applicant.idHashes.includes(hashes.ofDigits(dossier, digits))) return { kind: 'wrong', triesLeft };
  await sql`
    update dossier_try set count = count - 1
    where centre_id = ${dossier.centreId} and key = any(${Object.values(keys)})`;
  return { kind: 'right', applicant };
}

const keysOf = ({ codeKey }: DossierName, device: string): Readonly<Record<Scope, string>> => ({
  device: `device ${device}`,
  dossier: `dossier ${codeKey}`,
  pair: `pair ${device} ${codeKey}`,
});

async function countTry(
  sql: Sql,
  centreId: string,
  keys: Readonly<Record<Scope, string>>,
  now: number,
): Promise<number> {
  const at = new Date(now);
  const oldest = new Date(now - windowMs);
  const counted = await sql<{ key: string; count: number; since: Date }[]>`
    insert into dossier_try as known (centre_id, key, count, since)
    select ${centreId}, key, 1, ${at} from unnest(${Object.values(keys).sort()}::text[]) as key order by key
    on conflict (centre_id, key) do update set
      count = case when known.since < ${oldest} then 1 else known.count + 1 end,
      since = case when known.since < ${oldest} then ${at} else known.since end
    returning key, count, since`;
  const left = counted.map(({ key, count, since }) => {
    const scope = (Object.keys(triesAllowed) as Scope[]).find((one) => keys[one] === key) ?? 'pair';
    return { left: triesAllowed[scope] - count, since: since.getTime() };
  });
  const spent = left.filter((one) => one.left < 0);
  if (spent.length === 0) return Math.min(...left.map((one) => one.left));
  const freeAt = Math.max(...spent.map(({ since }) => since)) + windowMs;
  throw new AppError('RATE_LIMITED', { secondsLeft: Math.max(1, Math.ceil((freeAt - now) / 1000)) });
}
