import type { Sql } from '@sanh/db';
import type { TicketReach } from '@sanh/contract';
import { dayOfTicket, readMobileNumber, ticketIn } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import type { PhoneTokens } from '../tickets/phone-token.ts';
import { spendTry } from '../tries/spend-try.ts';
import type { Channel } from './channel.ts';
import { forgetReach, keepReach, readReach } from './reach-store.ts';
import type { SealedNumbers } from './sealed-number.ts';

export interface AskingSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly centres: Pick<Centres, 'get'>;
  readonly channel: Channel;
  readonly phoneTokens: PhoneTokens;
  readonly sealedNumbers: SealedNumbers;
  readonly clock: () => number;
}

interface NoticeWish {
  readonly token: string;
  readonly phone: string;
  readonly language: string;
}

/** Whoever has a slip cannot have notices sent to all the telephones of a town. */
const numbersOfTicket = 5;
const lockedMs = 24 * 3_600_000;

/**
 * The holder wants notices on this number. Throws NOT_FOUND where the centre sends none, TICKET_ALREADY_ENDED,
 * TICKET_OF_ANOTHER_DAY, RATE_LIMITED.
 */
export async function askForNotices(
  sources: AskingSources,
  { token, phone, language }: NoticeWish,
): Promise<TicketReach> {
  const { sql, halls, centres, channel, phoneTokens, sealedNumbers, clock } = sources;
  const named = phoneTokens.read(token);
  if (!channel.serves(centres.get(named.centreId))) throw new AppError('NOT_FOUND');
  const number = readMobileNumber(phone);
  if (number === null) throw new AppError('VALIDATION_FAILED', { in: 'json', path: 'phone', rule: 'custom' });
  const { hall } = await halls.now(named.centreId);
  const ticket = ticketIn(hall, named.ticketId);
  if (ticket === undefined)
    throw new AppError(dayOfTicket(named.ticketId) === hall.day ? 'NOT_FOUND' : 'TICKET_OF_ANOTHER_DAY');
  if (ticket.state === 'ended') throw new AppError('TICKET_ALREADY_ENDED');
  const key = `notices ${named.centreId} ${named.ticketId}`;
  await spendTry(sql, { key, allowed: numbersOfTicket, lockedMs }, clock());
  await keepReach(sql, { ...named, sealed: sealedNumbers.seal(named, number), language, at: clock() });
  return { isOn: true };
}

/** Taken back: the number is erased at once. Twice is once. */
export async function stopNotices(
  { sql, phoneTokens }: Pick<AskingSources, 'sql' | 'phoneTokens'>,
  token: string,
): Promise<TicketReach> {
  await forgetReach(sql, phoneTokens.read(token));
  return { isOn: false };
}

/** Whether notices are asked for; never for which number. */
export async function findReach(
  { sql, phoneTokens }: Pick<AskingSources, 'sql' | 'phoneTokens'>,
  token: string,
): Promise<TicketReach> {
  return { isOn: (await readReach(sql, phoneTokens.read(token))) !== null };
}
