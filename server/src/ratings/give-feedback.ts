import type { feedbackBody } from '@sanh/contract';
import { businessDayAt, givenWithin, isTooLong } from '@sanh/domain';
import type { z } from 'zod';
import { AppError } from '../app-error.ts';
import { maskedText, type RatingRequest, type RatingSources } from './rate.ts';
import { spendWithoutTicket } from './without-ticket.ts';

interface FeedbackRequest extends Pick<RatingRequest, 'centreId' | 'deviceId'> {
  readonly feedbackId: string;
  readonly body: z.output<typeof feedbackBody>;
}

type FeedbackSources = Pick<RatingSources, 'sql' | 'centres' | 'clock'>;

/** Keeps a complaint or a suggestion, once. Throws COMMENT_TOO_LONG, RATING_NOT_TAKEN, RATE_LIMITED. */
export async function giveFeedback(sources: FeedbackSources, request: FeedbackRequest): Promise<boolean> {
  const { sql, centres, clock } = sources;
  const { centreId, feedbackId, deviceId, body } = request;
  if (isTooLong(body.text)) throw new AppError('COMMENT_TOO_LONG');
  const known =
    await sql`select 1 from feedback where centre_id = ${centreId} and feedback_id = ${feedbackId}`;
  if (known.length > 0) return true;
  const now = clock();
  const givenAt = givenWithin(body.givenAt ?? now, { from: 0, to: now });
  await spendWithoutTicket(sources, { centreId, deviceId, givenAt, kind: 'feedback' });
  const day = businessDayAt(centres.get(centreId).centre.timeZone, givenAt);
  await sql`
    insert into feedback (centre_id, feedback_id, business_day, kind, text, language, device_id, given_at, received_at)
    values (${centreId}, ${feedbackId}, ${day}, ${body.kind}, ${maskedText(body.text)}, ${body.language}, ${deviceId},
      ${new Date(givenAt)}, ${new Date(now)})
    on conflict (centre_id, feedback_id) do nothing`;
  return true;
}
