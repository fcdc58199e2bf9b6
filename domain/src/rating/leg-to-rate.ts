import type { CounterId } from '../hall/configuration.ts';
import { ticketIn, type Hall } from '../hall/hall.ts';
import type { TicketId } from '../hall/ticket.ts';

/** A leg that was just served, for the tablet at its counter. Times are milliseconds since 1970. */
export interface LegToRate {
  readonly ticketId: TicketId;
  readonly leg: number;
  /** What the citizen reads, e.g. `B-017`. */
  readonly label: string;
  readonly language: string;
  readonly servedAt: number;
}

/** The leg whose service was the counter's last step, while its right to rate is open; an undone finish takes it back. */
export function legToRate(hall: Hall, counterId: CounterId): LegToRate | null {
  const step = hall.counters[counterId]?.lastStep;
  if (step?.kind !== 'finish') return null;
  const { id: ticketId, leg, label, language } = step.before;
  const found = { ticketId, leg, label, language, servedAt: step.at };
  return canStillRate(hall, found) ? found : null;
}

export const canStillRate = (hall: Hall, { ticketId, leg }: Pick<LegToRate, 'ticketId' | 'leg'>): boolean =>
  ticketIn(hall, ticketId)?.ratingRights.includes(leg) ?? false;

/** Whether the counter serves somebody else by now: a question about the one before would be answered by the wrong person. */
export function isOverAtCounter(hall: Hall, counterId: CounterId, asked: LegToRate): boolean {
  const current = hall.counters[counterId]?.ticketId ?? null;
  const ticket = current === null ? undefined : ticketIn(hall, current);
  if (ticket === undefined || ticket.state !== 'serving') return false;
  return ticket.id !== asked.ticketId || ticket.leg !== asked.leg;
}
