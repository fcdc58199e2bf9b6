import type { Halls } from '../../halls/halls.ts';
import { adoptOfflineTicket } from '../../tickets/adopt-offline-ticket.ts';
import type { Sql } from '@sanh/db';
import { actorOfChannel } from '../actor.ts';
import { serve, type Server } from '../serve.ts';

export interface OfflineRoutes {
  readonly sql: Sql;
  readonly halls: Halls;
  readonly isDemo: boolean;
}

export function serveOffline(server: Server, { sql, halls, isDemo }: OfflineRoutes): void {
  serve(server, 'takeOfflineRange', ({ params, body, commandId, requester }) => {
    const by = actorOfChannel('kiosk', requester, isDemo);
    const command = { type: 'grant-range' as const, holder: holderOf(by), ...body };
    return halls.execute(params.centreId, { id: commandId, by, command });
  });

  serve(server, 'adoptOfflineTicket', ({ params, body, commandId, requester }) => {
    const by = actorOfChannel('kiosk', requester, isDemo);
    return adoptOfflineTicket({ sql, halls }, { ...params, body, commandId, by, holder: holderOf(by) });
  });
}

const holderOf = (by: ReturnType<typeof actorOfChannel>): string => (by.kind === 'device' ? by.id : by.kind);
