import type { Sql } from '@sanh/db';
import type { Troubles } from '../../troubles/troubles.ts';
import { settleNumber } from '../../troubles/number-store.ts';
import { accountOfStaff } from '../actor.ts';
import { serve, type Server } from '../serve.ts';

export interface TroubleRoutes {
  readonly sql: Sql;
  readonly troubles: Troubles;
}

export function serveTroubles(server: Server, { sql, troubles }: TroubleRoutes): void {
  serve(
    server,
    'troubles',
    async ({ params: { centreId } }) => (await troubles.of([centreId])).get(centreId) ?? [],
  );

  serve(server, 'settleTrouble', async ({ params, requester }) => {
    const { centreId, troubleId } = params;
    await settleNumber(sql, { centreId, commandId: troubleId, by: accountOfStaff(requester) });
    troubles.changed();
    return { done: true };
  });
}
