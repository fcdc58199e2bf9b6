import { lowLevels, reasonsFor, type RatingLevel, type RatingReason, type Ticket } from '@sanh/domain';
import { idFrom } from '../../centres/id-from.ts';
import type { Clerk } from './habits.ts';
import type { SimulatedDay } from './simulated-day.ts';

/** How people of a centre rate: on which scale, for which reasons, in which words. */
export interface RatingManner {
  readonly scale: readonly RatingLevel[];
  readonly reasons: readonly RatingReason[];
  readonly comments: Readonly<Partial<Record<RatingLevel, readonly string[]>>>;
}

export interface GivenRating {
  readonly ratingId: string;
  readonly businessDay: string;
  readonly ticketId: string | null;
  readonly leg: number | null;
  readonly serviceId: string | null;
  readonly counterId: string | null;
  readonly clerkId: string | null;
  readonly procedureCode: string | null;
  readonly level: RatingLevel;
  readonly levels: number;
  readonly reasons: readonly string[];
  readonly comment: string | null;
  readonly language: string;
  readonly channel: 'tablet' | 'kiosk' | 'phone';
  readonly deviceId: string | null;
  readonly givenAt: number;
}

const minute = 60_000;
/** A mood below each bound is of the next lower level; on a short scale its own levels share them. */
const bounds: readonly (readonly [atLeast: number, level: RatingLevel])[] = [
  ...([
    [0.1, 'very-satisfied'],
    [-0.95, 'satisfied'],
    [-1.55, 'neutral'],
    [-2.2, 'dissatisfied'],
  ] as const),
];

function levelOf({ scale }: RatingManner, mood: number): RatingLevel {
  const felt = bounds.find(([atLeast]) => mood >= atLeast)?.[1] ?? 'very-dissatisfied';
  return scale.includes(felt) ? felt : felt === 'neutral' ? 'satisfied' : 'dissatisfied';
}

/** About a served leg: a long wait and a brisk clerk spoil the mood. */
export function aGivenRating(
  day: SimulatedDay,
  manner: RatingManner,
  { ticket, clerk }: { ticket: Ticket; clerk: Clerk },
): GivenRating {
  const { chance } = day;
  const calledAt = 'calledAt' in ticket ? ticket.calledAt : day.now;
  const waitedMinutes = (calledAt - ticket.queuedAt) / minute;
  const mood =
    Math.log(chance.lognormal(1, 0.95)) + 0.55 + clerk.manner - Math.max(0, waitedMinutes - 12) * 0.022;
  const isAtTablet = chance.happens(0.75);
  const counterId = 'counterId' in ticket ? ticket.counterId : null;
  return {
    ...said(day, manner, { mood, id: `${ticket.id} ${String(ticket.leg)}` }),
    ...{ ticketId: ticket.id, leg: ticket.leg, serviceId: ticket.serviceId, counterId, clerkId: clerk.id },
    ...{ procedureCode: ticket.procedureCode, language: ticket.language },
    ...(isAtTablet
      ? { channel: 'tablet', deviceId: null }
      : { channel: chance.happens(0.5) ? 'kiosk' : 'phone' }),
  };
}

/** Without a ticket, at a kiosk on the way out. */
export const aWordlessRating = (day: SimulatedDay, manner: RatingManner): GivenRating =>
  said(day, manner, { mood: Math.log(day.chance.lognormal(1, 1.3)), id: String(day.now) });

function said(
  day: SimulatedDay,
  manner: RatingManner,
  { mood, id }: { mood: number; id: string },
): GivenRating {
  const { chance } = day;
  const level = levelOf(manner, mood);
  const offered = reasonsFor(manner, level);
  const isLow = lowLevels.includes(level);
  const reason = offered[chance.whole(0, offered.length - 1)]?.id;
  const words = manner.comments[level] ?? [];
  const comment = chance.happens(isLow ? 0.45 : 0.07)
    ? (words[chance.whole(0, words.length - 1)] ?? null)
    : null;
  return {
    ratingId: idFrom(day.hall.centreId, 'demo-rating', day.day, id),
    ...{ businessDay: day.day, ticketId: null, leg: null, serviceId: null, counterId: null, clerkId: null },
    ...{ procedureCode: null, level, levels: manner.scale.length, comment, language: 'vi' },
    reasons: reason === undefined ? [] : [reason],
    ...{ channel: 'kiosk', deviceId: null, givenAt: day.now },
  };
}
