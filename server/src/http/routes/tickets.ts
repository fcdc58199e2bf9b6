import { ticketSteps, type CommandAnswer, type TicketStep } from '@sanh/contract';
import type { HallCommand } from '@sanh/domain';
import { issueTicket, type Issuing } from '../../tickets/issue-ticket.ts';
import { returnToLine } from '../../tickets/return-to-line.ts';
import { findTicketPlace, type PlaceSources } from '../../tickets/ticket-place.ts';
import { actorOfChannel, actorOfStaff } from '../actor.ts';
import { publicUrlOf } from '../public-url.ts';
import { serve, serveSteps, type Server } from '../serve.ts';

export type TicketRoutes = Issuing &
  PlaceSources & { readonly isDemo: boolean; readonly publicUrl: string | null };

export function serveTickets(server: Server, sources: TicketRoutes): void {
  serve(server, 'issueTicket', ({ params, body, commandId, requester }, c) => {
    const by = actorOfChannel(body.channel, requester, sources.isDemo);
    const publicUrl = publicUrlOf(c, sources.publicUrl);
    return issueTicket(sources, { ...params, body, commandId, by, publicUrl });
  });

  serveSteps(
    server,
    'ticketStep',
    ticketSteps,
    ({ params, body, commandId, requester }): Promise<CommandAnswer> => {
      const command = stepWith(params.ticketId, body.step, body.body as object);
      return sources.halls.execute(params.centreId, { id: commandId, by: actorOfStaff(requester), command });
    },
  );

  serve(server, 'returnToLine', ({ params, commandId }) => returnToLine(sources, { ...params, commandId }));

  serve(server, 'ticketPlace', ({ params }) => findTicketPlace(sources, params.token));
}

const stepWith = (ticketId: string, type: TicketStep, body: object): HallCommand =>
  ({ ...body, type, ticketId }) as HallCommand;
