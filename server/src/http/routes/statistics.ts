import type { Sql } from '@sanh/db';
import { AppError } from '../../app-error.ts';
import type { Centres } from '../../centres/centres.ts';
import { checkRange } from '../../statistics/check-range.ts';
import { commentCounts } from '../../statistics/comment-counts.ts';
import { feedbackBehind } from '../../statistics/feedback-behind.ts';
import { legsBehind } from '../../statistics/legs-behind.ts';
import { liveOverview, type LiveSources } from '../../statistics/live-overview.ts';
import { managedNodes, openNode, type OpenedNode } from '../../statistics/organisation.ts';
import { ownFigures } from '../../statistics/own-figures.ts';
import { ratingsBehind } from '../../statistics/ratings-behind.ts';
import { satisfactionFigures } from '../../statistics/satisfaction.ts';
import { timesFigures } from '../../statistics/times.ts';
import { accountOfStaff } from '../actor.ts';
import { serve, type Server } from '../serve.ts';

export interface StatisticsRoutes extends LiveSources {
  readonly sql: Sql;
  readonly centres: Centres;
  readonly clock: () => number;
}

export function serveStatistics(server: Server, sources: StatisticsRoutes): void {
  const { sql, centres, clock } = sources;
  const nodeIn = ({ scope, nodeId }: { scope: OpenedNode['scope']; nodeId: string }): OpenedNode =>
    openNode(centres.list(), { scope, id: nodeId });

  serve(server, 'statisticsNodes', ({ requester: { principal } }) => {
    if (principal === null) throw new AppError('UNAUTHENTICATED');
    return managedNodes(centres.list(), principal);
  });

  serve(server, 'liveOverview', ({ params }) => liveOverview(sources, nodeIn(params), clock()));

  serve(server, 'satisfaction', ({ params, query }) =>
    satisfactionFigures(sql, nodeIn(params), { range: checkRange(query), now: clock() }),
  );

  serve(server, 'times', ({ params, query }) =>
    timesFigures(sql, nodeIn(params), { range: checkRange(query), now: clock() }),
  );

  serve(server, 'legsBehind', ({ params, query }) => {
    checkRange(query);
    return legsBehind(sql, nodeIn(params).centres, query);
  });

  serve(server, 'ratingsBehind', ({ params, query }) => {
    checkRange(query);
    return ratingsBehind(sql, nodeIn(params).centres, query);
  });

  serve(server, 'feedbackBehind', ({ params, query }) => {
    checkRange(query);
    return feedbackBehind(sql, nodeIn(params).centres, query);
  });

  serve(server, 'commentCounts', ({ params, query }) =>
    commentCounts(sql, nodeIn(params).centres, checkRange(query)),
  );

  serve(server, 'ownFigures', ({ params, query, requester }) => {
    const asked = { clerkId: accountOfStaff(requester), range: checkRange(query), now: clock() };
    return ownFigures(sql, centres.get(params.centreId), asked);
  });
}
