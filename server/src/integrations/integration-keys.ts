import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Sql } from '@sanh/db';

/** Another program that showed a key: what it sends may touch the centres below this agency, no other. */
export interface Integration {
  readonly id: string;
  readonly agencyId: string;
}

export interface NewIntegrationKey {
  readonly agencyId: string;
  readonly name: string;
}

/** Makes a key and shows it this once; only its hash is kept. */
export async function createIntegrationKey(
  sql: Sql,
  { agencyId, name }: NewIntegrationKey,
): Promise<{ id: string; key: string }> {
  const id = randomUUID();
  const key = `sanh_${randomBytes(32).toString('base64url')}`;
  await sql`
    insert into integration_key (id, agency_id, name, key_hash)
    values (${id}, ${agencyId}, ${name}, ${hashOf(key)})`;
  return { id, key };
}

/** Ends a key at once. Returns whether there was one. */
export async function revokeIntegrationKey(sql: Sql, id: string): Promise<boolean> {
  const rows =
    await sql`update integration_key set revoked_at = coalesce(revoked_at, now()) where id = ${id} returning id`;
  return rows.length > 0;
}

/** Who sends a request with this Authorization header; null for nobody we know. */
export async function findIntegration(sql: Sql, authorization: string | null): Promise<Integration | null> {
  const key = /^Bearer (sanh_[A-Za-z0-9_-]{43})$/.exec(authorization ?? '')?.[1];
  if (key === undefined) return null;
  const [found] = await sql<Integration[]>`
    select id, agency_id as "agencyId" from integration_key where key_hash = ${hashOf(key)} and revoked_at is null`;
  return found ?? null;
}

/** 256 random bits need no slow hash. */
const hashOf = (key: string): string => createHash('sha256').update(key).digest('base64url');
