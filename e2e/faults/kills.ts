import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import type { Ledger } from '../load/ledger.ts';

/** How many kills a whole run is to make, of all kinds together. */
const kills = Number(process.env['SANH_KILLS'] ?? 20);

const shares = { server: 0.45, postgres: 0.25, twoServers: 0.3 } as const;

/** This kind's share of SANH_KILLS (20 without it). */
export const killsOf = (kind: keyof typeof shares): number => Math.max(2, Math.ceil(kills * shares[kind]));

/** A moment in the work: after a few or after many answers, and then anywhere within a command. */
export async function someMomentOfWork({ acknowledged }: Ledger): Promise<void> {
  const from = acknowledged.length + Math.ceil(Math.random() * 100);
  await expect.poll(() => acknowledged.length, { timeout: 60_000, interval: 5 }).toBeGreaterThan(from);
  await delay(Math.random() * 30);
}
