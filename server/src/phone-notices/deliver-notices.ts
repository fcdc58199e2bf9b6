import type { NoticeFailure } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { aheadOf, type Ticket } from '@sanh/domain';
import type { Centres } from '../centres/centres.ts';
import type { Halls } from '../halls/halls.ts';
import type { Log } from '../start/log.ts';
import { wayTo, type Channels, type OutgoingNotice, type Sending } from './channel.ts';
import { ticketTold } from './due-notices.ts';
import { endAttempt, type Claimed, type Ending } from './notice-store.ts';
import type { WriteText } from './notice-texts.ts';
import { forgetGone, readReach } from './reach-store.ts';
import type { SealedNumbers } from './sealed-number.ts';

export interface DeliverySources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly centres: Pick<Centres, 'get'>;
  readonly channels: Channels;
  readonly sealedNumbers: SealedNumbers;
  readonly writeText: WriteText;
  readonly log: Pick<Log, 'warn'>;
  /** Between attempts; after the last of them the notice has failed. */
  readonly pausesMs?: readonly number[];
}

const usualPausesMs = [5000, 15_000, 45_000, 120_000, 120_000];

/** Sends one notice on if it still holds, and writes down how that went. */
export async function deliverNotice(
  sources: DeliverySources,
  claimed: Claimed,
  signal: AbortSignal,
): Promise<void> {
  const { sql, centres, channels, log, sealedNumbers, pausesMs = usualPausesMs } = sources;
  const notice = await noticeOf(sources, claimed);
  if (notice === null) return endAttempt(sql, claimed, tooLate(claimed.failure));
  const centre = centres.get(claimed.centreId);
  const failure = await channels[wayTo(notice.to)].send(centre, notice, signal);
  const ending = endingOf(claimed, failure, pausesMs);
  await endAttempt(sql, claimed, ending);
  if (failure === 'gone') await forgetGone(sql, claimed, sealedNumbers.seal(claimed, notice.to));
  if (ending.state === 'failed')
    log.warn({ centreId: claimed.centreId, noticeId: claimed.id, failure }, 'notice failed');
}

/** One that could not be sent while it held is a failure; one that nobody tried is none. */
const tooLate = (failure: NoticeFailure | null): Ending =>
  failure === null ? { state: 'outdated' } : { state: 'failed', failure };

function endingOf({ attempts }: Claimed, failure: Sending, pausesMs: readonly number[]): Ending {
  if (failure === null) return { state: 'sent' };
  if (failure === 'gone') return { state: 'outdated' };
  const pauseMs = pausesMs[attempts - 1];
  if (failure === 'refused' || pauseMs === undefined) return { state: 'failed', failure };
  return { state: 'waiting', failure, pauseMs: pauseMs * (1 + Math.random() / 5) };
}

async function noticeOf(
  { sql, halls, centres, sealedNumbers, writeText }: DeliverySources,
  { centreId, id, ticketId, told }: Claimed,
): Promise<OutgoingNotice | null> {
  const { hall } = await halls.now(centreId);
  const ticket = ticketTold(hall, ticketId, told);
  const reach = ticket === null ? null : await readReach(sql, { centreId, ticketId });
  if (ticket === null || reach === null) return null;
  const to = sealedNumbers.open({ centreId, ticketId }, reach.sealed);
  if (to === null) return null;
  const { label } = ticket;
  const ahead = aheadOf(hall, ticket);
  const counter = counterOf(ticket);
  const { centre } = centres.get(centreId);
  const text = writeText(told.kind, reach.language, { centre: centre.name, label, ahead, counter });
  return { id, kind: told.kind, centreId, to, language: reach.language, text, label, ahead, counter };
}

const counterOf = (ticket: Ticket): string | null => (ticket.state === 'called' ? ticket.counterId : null);
