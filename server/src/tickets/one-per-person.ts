import type { issueBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt, ticketIn } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import { claimOfTicket, type PersonClaim } from '../halls/person-claim.ts';
import { giveBackTry, spendTry } from '../tries/spend-try.ts';
import type { PersonHashes } from './person-hashes.ts';

export interface KnowingPeople {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly personHashes: PersonHashes;
  readonly clock: () => number;
}

export interface PersonalWish {
  readonly centreId: string;
  readonly commandId: string;
  readonly body: Pick<z.output<typeof issueBody>, 'serviceId' | 'channel' | 'person'>;
  /** Whoever asks, to count by how many people were found to have a number. */
  readonly sender: string;
}

const ruleOf = (centres: Centres, centreId: string, serviceId: string) =>
  centres.get(centreId).centre.services.find(({ id }) => id === serviceId)?.onePerPerson;

const windowMs = 15 * 60_000;
const foundPerWindow = 20;

/**
 * For whom the number is, where the service gives one to a person; null where nobody has to say. A wish that has had its
 * number before asks nobody again: whoever reloads a screen has no card at hand. Throws PERSON_NEEDED.
 */
export async function claimFor(known: KnowingPeople, wish: PersonalWish): Promise<PersonClaim | null> {
  const { centre } = known.centres.get(wish.centreId);
  const { serviceId, channel, person } = wish.body;
  const rule = ruleOf(known.centres, wish.centreId, serviceId);
  if (rule === undefined) return null;
  if (person?.kind === 'number') {
    const day = businessDayAt(centre.timeZone, known.clock());
    const { idNumber } = person;
    return {
      serviceId,
      day,
      hash: known.personHashes.of({ centreId: wish.centreId, serviceId, day, idNumber }),
    };
  }
  const isAllowed = channel === 'desk' || (person?.kind === 'no-card' && rule.withoutCard === 'allow');
  if (isAllowed || (await isInLog(known.sql, wish))) return null;
  throw new AppError('PERSON_NEEDED', { withoutCard: rule.withoutCard });
}

/**
 * For whom a cancelled number comes back, where the service gives one to a person. Throws NOTHING_TO_UNDO when it cannot be
 * told that this person has no other one.
 */
export async function claimToTakeBack(
  { sql, centres, halls }: Pick<KnowingPeople, 'sql' | 'centres'> & { readonly halls: Pick<Halls, 'now'> },
  { centreId, ticketId }: { readonly centreId: string; readonly ticketId: string },
): Promise<PersonClaim | undefined> {
  const { hall } = await halls.now(centreId);
  const serviceId = ticketIn(hall, ticketId)?.serviceId;
  if (serviceId === undefined || ruleOf(centres, centreId, serviceId) === undefined) return undefined;
  const claim = await claimOfTicket(sql, centreId, ticketId);
  if (claim === null) throw new AppError('NOTHING_TO_UNDO');
  return claim;
}

/**
 * Runs a wish for which a person was named. That somebody has a number is told to one device only so often: each is counted
 * before it is looked at and given back when nothing was told. Throws RATE_LIMITED.
 */
export async function toldSeldom<T>(
  { sql, clock }: Pick<KnowingPeople, 'sql' | 'clock'>,
  { centreId, sender }: Pick<PersonalWish, 'centreId' | 'sender'>,
  run: () => Promise<T>,
): Promise<T> {
  const now = clock();
  const key = `person ${centreId} ${sender} ${String(Math.floor(now / windowMs))}`;
  await spendTry(sql, { key, allowed: foundPerWindow, lockedMs: windowMs }, now);
  try {
    const answer = await run();
    await giveBackTry(sql, key);
    return answer;
  } catch (error) {
    if (!(error instanceof AppError && error.code === 'PERSON_HAS_TICKET')) await giveBackTry(sql, key);
    throw error;
  }
}

async function isInLog(sql: Sql, { centreId, commandId }: PersonalWish): Promise<boolean> {
  const rows =
    await sql`select 1 from hall_command where centre_id = ${centreId} and command_id = ${commandId}`;
  return rows.length > 0;
}
