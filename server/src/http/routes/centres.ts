import type { Centres } from '../../centres/centres.ts';
import { publishConfiguration } from '../../centres/publish-configuration.ts';
import type { Halls } from '../../halls/halls.ts';
import type { Sql } from '@sanh/db';
import { cardOf, listColleagues } from '../../staff/colleagues.ts';
import { actorOfStaff } from '../actor.ts';
import { answerVersioned } from '../etag.ts';
import { serve, type Server } from '../serve.ts';

export interface CentreRoutes {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly centres: Centres;
  readonly isDemo: boolean;
}

export function serveCentres(server: Server, { sql, halls, centres, isDemo }: CentreRoutes): void {
  serve(server, 'centres', () =>
    centres.list().map(({ view: { id, kind, names } }) => ({ id, kind, names })),
  );

  serve(server, 'centre', ({ params }, c) => {
    const { view } = centres.get(params.centreId);
    return answerVersioned(c, `${String(view.version)} ${view.publicUrl ?? ''}`.trim(), view);
  });

  serve(server, 'hall', ({ params }) => halls.since(params.centreId, null));

  serve(server, 'colleagues', ({ params }) => listColleagues(sql, centres.get(params.centreId)));

  serve(server, 'colleagueCard', async ({ params }) => ({
    card: await cardOf(sql, centres.get(params.centreId), params.accountId),
  }));

  serve(server, 'publishConfiguration', ({ params, body, requester }) => {
    const sent = { centreId: params.centreId, sent: body, by: actorOfStaff(requester) };
    return publishConfiguration({ sql, halls, centres, isDemo }, sent);
  });
}
