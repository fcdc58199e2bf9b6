import { ticketSteps, type CommandAnswer, type TicketStep } from '@sanh/contract';
import type { HallCommand } from '@sanh/domain';
import { copyTicket, type Copying } from '../../tickets/copy-ticket.ts';
import { issueTicket, type Issuing } from '../../tickets/issue-ticket.ts';
import { stepFromPhone } from '../../tickets/step-from-phone.ts';
import { noteTicket, notesOf } from '../../tickets/ticket-note-store.ts';
import { findPapers } from '../../tickets/ticket-papers-store.ts';
import { findTicketPlace, type PlaceSources } from '../../tickets/ticket-place.ts';
import { accountOfStaff, actorOfChannel, actorOfStaff, senderOf } from '../actor.ts';
import { publicUrlOf } from '../public-url.ts';
import { serve, serveSteps, type Server } from '../serve.ts';

export type TicketRoutes = Issuing &
  Copying &
  PlaceSources & { readonly isDemo: boolean; readonly publicUrl: string | null };

export function serveTickets(server: Server, sources: TicketRoutes): void {
  serve(server, 'issueTicket', ({ params, body, commandId, requester }, c) => {
    const by = actorOfChannel(body.channel, requester, sources.isDemo);
    const publicUrl = publicUrlOf(c, sources.publicUrl);
    return issueTicket(sources, { ...params, body, commandId, by, publicUrl, sender: senderOf(requester) });
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

  serve(server, 'ticketPapers', async ({ params }) => ({ papers: await findPapers(sources.sql, params) }));

  serve(server, 'ticketNotes', ({ params }) => notesOf(sources.sql, params));

  serve(server, 'noteTicket', ({ params, body, commandId, requester }) =>
    noteTicket(sources, { ...params, ...body, commandId, by: accountOfStaff(requester) }),
  );

  serve(server, 'copyTicket', ({ params, body, commandId, requester }, c) => {
    const by = actorOfStaff(requester);
    const publicUrl = publicUrlOf(c, sources.publicUrl);
    return copyTicket(sources, { ...params, ...body, commandId, by, publicUrl });
  });

  for (const [name, step] of phoneSteps)
    serve(server, name, ({ params, commandId }) => stepFromPhone(sources, { ...params, commandId, step }));

  serve(server, 'ticketPlace', ({ params }) => findTicketPlace(sources, params.token));
}

const phoneSteps = [
  ['returnToLine', 'return-parked'],
  ['holdTicket', 'hold'],
  ['cancelTicket', 'cancel'],
  ['uncancelTicket', 'uncancel'],
] as const;

const stepWith = (ticketId: string, type: TicketStep, body: object): HallCommand =>
  ({ ...body, type, ticketId }) as HallCommand;
