import { AppError } from '../../app-error.ts';
import { giveFeedback } from '../../ratings/give-feedback.ts';
import { handleComment } from '../../ratings/handle-comment.ts';
import { rate, readSlip, type RatingRequest, type RatingSources } from '../../ratings/rate.ts';
import { ratingAlerts } from '../../ratings/rating-alerts.ts';
import { findRatingOffer } from '../../ratings/rating-offer.ts';
import { accountOfStaff } from '../actor.ts';
import type { Requester } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export function serveRatings(server: Server, sources: RatingSources): void {
  serve(server, 'rate', ({ params, body, commandId, requester }) =>
    rate(sources, { ...params, ...machineOf(requester), ratingId: commandId, body }),
  );

  serve(server, 'giveFeedback', async ({ params, body, commandId, requester }) => {
    const { deviceId } = machineOf(requester);
    return { done: await giveFeedback(sources, { ...params, deviceId, feedbackId: commandId, body }) };
  });

  serve(server, 'ratingOffer', ({ params }) => findRatingOffer(sources, params.token));

  serve(server, 'rateFromPhone', ({ params: { token }, body: { leg, ...given }, commandId }) => {
    const { centreId } = readSlip(sources.phoneTokens, token);
    const body = { ...given, visit: { kind: 'slip' as const, token, leg }, givenAt: null };
    return rate(sources, { centreId, ratingId: commandId, channel: 'phone', ...nowhere, body });
  });
}

/** What managers do with what came. */
export function serveHandling(server: Server, sources: RatingSources): void {
  const { sql } = sources;
  serve(server, 'ratingAlerts', ({ requester: { principal } }) => {
    if (principal === null) throw new AppError('UNAUTHENTICATED');
    return ratingAlerts(sources, principal);
  });

  serve(server, 'handleRating', ({ params, body, commandId, requester }) => {
    const of = { centreId: params.centreId, about: 'rating', commentId: params.ratingId } as const;
    return handleComment(sql, { ...of, commandId, by: accountOfStaff(requester), body });
  });

  serve(server, 'handleFeedback', ({ params, body, commandId, requester }) => {
    const of = { centreId: params.centreId, about: 'feedback', commentId: params.feedbackId } as const;
    return handleComment(sql, { ...of, commandId, by: accountOfStaff(requester), body });
  });
}

const nowhere = { deviceId: null, counterId: null };

/** Which machine of the hall it is; in a demonstration it may be one that is not paired. */
function machineOf({ standing }: Requester): Pick<RatingRequest, 'channel' | 'deviceId' | 'counterId'> {
  if (standing.kind !== 'paired') return { channel: 'kiosk', ...nowhere };
  const { id, kind, counterId } = standing.device;
  return { channel: kind === 'rating-tablet' ? 'tablet' : 'kiosk', deviceId: id, counterId };
}
