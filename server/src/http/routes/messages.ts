import type { AtDesk, Messages } from '../../messages/messages.ts';
import { accountOfStaff, actorOfStaff } from '../actor.ts';
import type { Requester } from '../api.ts';
import { serve, type Server } from '../serve.ts';

export function serveMessages(server: Server, { messages }: { messages: Messages }): void {
  serve(server, 'messages', ({ params, requester }) => messages.for(atDesk(params.centreId, requester)));

  serve(server, 'sendMessage', ({ params, body, commandId, requester }) =>
    messages.send({ ...atDesk(params.centreId, requester), ...body, commandId }),
  );

  serve(server, 'readMessages', ({ params, body, requester }) =>
    messages.read(atDesk(params.centreId, requester), body.ids),
  );
}

function atDesk(centreId: string, requester: Requester): AtDesk {
  const actor = actorOfStaff(requester);
  const isManager = actor.kind === 'staff' && actor.isManager;
  return { centreId, account: accountOfStaff(requester), isManager };
}
