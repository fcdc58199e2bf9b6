import type { Rated, rateBody } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt, dayOfTicket, givenWithin, maskPersonal, whyNotRate } from '@sanh/domain';
import { toRatingRules } from '@sanh/kiosk-config';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import { insertRating, type NewRating } from '../halls/rating-row.ts';
import type { PhoneTokens } from '../tickets/phone-token.ts';
import { flagSuspicious } from './flag-suspicious.ts';
import { givenFor, legToRate } from './leg-to-rate.ts';
import { isClerkAbsent } from './presence.ts';
import { findRating } from './rating-store.ts';
import { findServedTicket, type ServedLeg } from './served-legs.ts';
import { spendWithoutTicket } from './without-ticket.ts';

export interface RatingSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'execute' | 'now'>;
  readonly centres: Centres;
  readonly phoneTokens: PhoneTokens;
  readonly clock: () => number;
}

export interface RatingRequest {
  readonly centreId: string;
  /** The sender's id of it, and of the command that uses the right. */
  readonly ratingId: string;
  readonly channel: NewRating['channel'];
  readonly deviceId: string | null;
  /** Where the asking tablet stands. */
  readonly counterId: string | null;
  readonly body: z.output<typeof rateBody>;
}

/**
 * Counts a rating once: of a served leg, or of the centre where nobody shows a ticket. The same id again gets the same answer.
 * Throws the codes of `whyNotRate` and `legToRate`, UNKNOWN_TICKET, TICKET_OF_ANOTHER_CENTRE, RATING_NOT_TAKEN, RATE_LIMITED.
 */
export async function rate(sources: RatingSources, request: RatingRequest): Promise<Rated> {
  const known = await findRating(sources.sql, request);
  if (known !== null) return ratedAs(known, request);
  const { centre } = sources.centres.get(request.centreId);
  const refusal = whyNotRate(toRatingRules(centre), request.body);
  if (refusal !== null) throw new AppError(refusal);
  await countOnce(sources, request);
  const kept = await findRating(sources.sql, request);
  if (kept === null) throw new AppError('ALREADY_RATED');
  await flagSuspicious(sources.sql, request);
  return ratedAs(kept, request);
}

async function countOnce(sources: RatingSources, request: RatingRequest): Promise<void> {
  try {
    await (request.body.visit === null ? rateWithoutTicket : rateVisit)(sources, request);
  } catch (error) {
    // Sent twice at once, the other one may have been counted in between: then this one has its answer too.
    if ((await findRating(sources.sql, request)) === null) throw error;
  }
}

function ratedAs(kept: Rated, { body }: RatingRequest): Rated {
  if (kept.level !== body.level) throw new AppError('COMMAND_ID_REUSED');
  return kept;
}

async function rateWithoutTicket(sources: RatingSources, request: RatingRequest): Promise<void> {
  const { centre } = sources.centres.get(request.centreId);
  const now = sources.clock();
  const givenAt = givenWithin(request.body.givenAt ?? now, { from: 0, to: now });
  await spendWithoutTicket(sources, { ...request, kind: 'unbound', givenAt });
  const businessDay = businessDayAt(centre.timeZone, givenAt);
  await insertRating(sources.sql, request.centreId, {
    ...kept(sources, request),
    ...{ businessDay, leg: null, givenAt, flags: [] },
  });
}

async function rateVisit(sources: RatingSources, request: RatingRequest): Promise<void> {
  const { centreId } = request;
  const { centre } = sources.centres.get(centreId);
  const { ticketId, leg: wanted } = visitOf(sources, request);
  const ticket = await findServedTicket(sources.sql, { centreId, ticketId });
  if (ticket === null) throw new AppError('UNKNOWN_TICKET');
  const now = sources.clock();
  const moment = { now, givenAt: request.body.givenAt ?? now };
  const leg = legToRate(ticket, wanted, toRatingRules(centre), moment);
  const isTablet = request.channel === 'tablet';
  if (isTablet && leg.counterId !== request.counterId) throw new AppError('FORBIDDEN');
  const { hall } = await sources.halls.now(centreId);
  const isSuspicious = isTablet && isClerkAbsent(hall, leg);
  await useRight(sources, request, leg, {
    ...kept(sources, request),
    ...{ businessDay: dayOfTicket(ticketId), leg, givenAt: givenFor(leg, moment) },
    flags: isSuspicious ? ['outside-presence'] : [],
  });
}

/**
 * The hall decides about its own day, and the row goes with its event. Of a day that is over no step can change the leg any
 * more: there the leg's row and the unique index decide.
 */
async function useRight(
  { sql, halls }: RatingSources,
  { centreId, ratingId }: RatingRequest,
  { ticketId, leg }: ServedLeg,
  rating: NewRating,
): Promise<void> {
  const command = { type: 'use-rating-right', ticketId, leg } as const;
  try {
    await halls.execute(centreId, { id: ratingId, by: { kind: 'citizen' }, command }, { rating });
  } catch (error) {
    const isOver = error instanceof AppError && error.code === 'TICKET_OF_ANOTHER_DAY';
    if (!isOver) throw error;
    await insertRating(sql, centreId, rating);
  }
}

function visitOf(
  { phoneTokens }: RatingSources,
  { body: { visit }, centreId, channel }: RatingRequest,
): { ticketId: string; leg: number | null } {
  if (visit?.kind === 'leg') {
    if (channel !== 'tablet') throw new AppError('FORBIDDEN');
    return visit;
  }
  const named = readSlip(phoneTokens, visit?.token ?? '');
  if (named.centreId !== centreId) throw new AppError('TICKET_OF_ANOTHER_CENTRE');
  return { ticketId: named.ticketId, leg: visit?.leg ?? null };
}

/** Throws UNKNOWN_TICKET for a slip that is not ours. */
export function readSlip(phoneTokens: PhoneTokens, token: string): ReturnType<PhoneTokens['read']> {
  try {
    return phoneTokens.read(token);
  } catch {
    throw new AppError('UNKNOWN_TICKET');
  }
}

function kept(
  { centres, clock }: RatingSources,
  { centreId, ratingId, channel, deviceId, body }: RatingRequest,
): Omit<NewRating, 'businessDay' | 'leg' | 'givenAt' | 'flags'> {
  const { level, reasons, comment, language } = body;
  return {
    ...{ ratingId, channel, deviceId, level, language, receivedAt: clock() },
    levels: centres.get(centreId).centre.ratings.levels,
    reasons: [...new Set(reasons)],
    comment: maskedText(comment),
  };
}

/** Free text as it is kept; null for none. */
export function maskedText(text: string | null): string | null {
  const masked = maskPersonal((text ?? '').normalize('NFC').trim());
  return masked === '' ? null : masked;
}
