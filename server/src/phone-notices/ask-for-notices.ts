import type { Sql } from '@sanh/db';
import type { NoticeWay, PushSubscription, TicketReach } from '@sanh/contract';
import { dayOfTicket, readMobileNumber, ticketIn } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import type { PhoneTokens } from '../tickets/phone-token.ts';
import { spendTry } from '../tries/spend-try.ts';
import { wayTo, type Channels } from './channel.ts';
import { isPushEndpoint } from './push-endpoint.ts';
import { addressOf } from './push.ts';
import { forgetReach, keepReach, readReach } from './reach-store.ts';
import type { SealedNumbers } from './sealed-number.ts';

export interface AskingSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly centres: Pick<Centres, 'get'>;
  readonly channels: Channels;
  readonly phoneTokens: PhoneTokens;
  readonly sealedNumbers: SealedNumbers;
  readonly publicUrl: string | null;
  readonly clock: () => number;
}

interface Wish {
  readonly token: string;
  readonly language: string;
}

/** Whoever has a slip cannot have notices sent to all the telephones of a town. */
const addressesOfTicket = 5;
const lockedMs = 24 * 3_600_000;

/** The holder wants notices on this number. Throws as `keepWish` does. */
export function askForNotices(
  sources: AskingSources,
  { phone, ...wish }: Wish & { readonly phone: string },
): Promise<TicketReach> {
  return keepWish(sources, wish, 'phone', () => readMobileNumber(phone));
}

/** The holder wants notices in this browser. Throws as `keepWish` does. */
export function askForPush(
  sources: AskingSources,
  { subscription, ...wish }: Wish & { readonly subscription: PushSubscription },
): Promise<TicketReach> {
  return keepWish(sources, wish, 'push', () =>
    isPushEndpoint(subscription.endpoint, sources.publicUrl) ? addressOf(subscription) : null,
  );
}

const wrong = {
  phone: { in: 'json', path: 'phone', rule: 'custom' },
  push: { in: 'json', path: 'subscription.endpoint', rule: 'custom' },
} as const;

/**
 * Throws NOT_FOUND where the centre sends none on this way, VALIDATION_FAILED, TICKET_ALREADY_ENDED, TICKET_OF_ANOTHER_DAY,
 * RATE_LIMITED.
 */
async function keepWish(
  sources: AskingSources,
  { token, language }: Wish,
  by: NoticeWay,
  readAddress: () => string | null,
): Promise<TicketReach> {
  const { sql, halls, centres, channels, phoneTokens, sealedNumbers, clock } = sources;
  const named = phoneTokens.read(token);
  if (!channels[by].serves(centres.get(named.centreId))) throw new AppError('NOT_FOUND');
  const address = readAddress();
  if (address === null) throw new AppError('VALIDATION_FAILED', wrong[by]);
  const { hall } = await halls.now(named.centreId);
  const ticket = ticketIn(hall, named.ticketId);
  if (ticket === undefined)
    throw new AppError(dayOfTicket(named.ticketId) === hall.day ? 'NOT_FOUND' : 'TICKET_OF_ANOTHER_DAY');
  if (ticket.state === 'ended') throw new AppError('TICKET_ALREADY_ENDED');
  const key = `notices ${named.centreId} ${named.ticketId}`;
  await spendTry(sql, { key, allowed: addressesOfTicket, lockedMs }, clock());
  await keepReach(sql, { ...named, sealed: sealedNumbers.seal(named, address), language, at: clock() });
  return { by };
}

/** Taken back: the number or the subscription is erased at once. Twice is once. */
export async function stopNotices(
  { sql, phoneTokens }: Pick<AskingSources, 'sql' | 'phoneTokens'>,
  token: string,
): Promise<TicketReach> {
  await forgetReach(sql, phoneTokens.read(token));
  return { by: null };
}

/** By which way notices are asked for; never where to. */
export async function findReach(
  { sql, phoneTokens, sealedNumbers }: Pick<AskingSources, 'sql' | 'phoneTokens' | 'sealedNumbers'>,
  token: string,
): Promise<TicketReach> {
  const named = phoneTokens.read(token);
  const reach = await readReach(sql, named);
  const to = reach === null ? null : sealedNumbers.open(named, reach.sealed);
  return { by: to === null ? null : wayTo(to) };
}
