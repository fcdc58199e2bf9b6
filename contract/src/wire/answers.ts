import { z } from 'zod';
import type {
  CommandAnswer,
  Done,
  IssuedTicket,
  Me,
  TicketCopy,
  TicketPapers,
  TicketPlace,
  TicketReach,
} from '../answers.ts';
import { noticeWays } from '../phone-notices.ts';
import { describedAs } from './described-as.ts';
import { recordedEventSchema } from './event.ts';
import { outcomeSchema } from './ticket.ts';
import { waitEstimateSchema } from './wait-estimate.ts';

export const namesSchema = z.record(z.string(), z.string());

export const commandAnswerSchema = describedAs<CommandAnswer>('CommandAnswer')(
  z.object({ version: z.number(), events: z.array(recordedEventSchema) }),
);

const shownTicket = {
  ticketId: z.string(),
  label: z.string(),
  serviceId: z.string(),
  issuedAt: z.number(),
  ahead: z.number(),
  wait: waitEstimateSchema,
  phoneUrl: z.string(),
};

export const issuedTicketSchema = describedAs<IssuedTicket>('IssuedTicket')(
  z.object({ version: z.number(), ...shownTicket }),
);

export const ticketCopySchema = describedAs<TicketCopy>('TicketCopy')(
  z.object({
    ...{ ...shownTicket, copy: z.number() },
    ...{ procedureName: z.string().nullable(), priorityClassId: z.string().nullable() },
  }),
);

export const ticketPlaceSchema = describedAs<TicketPlace>('TicketPlace')(
  z.object({
    label: z.string(),
    state: z.enum(['waiting', 'called', 'serving', 'parked', 'ended']),
    ahead: z.number(),
    wait: waitEstimateSchema,
    counterNumber: z.string().nullable(),
    calls: z.number(),
    outcome: outcomeSchema.nullable(),
    leg: z.number(),
    atCounters: z.array(z.object({ label: z.string(), counterNumber: z.string() })),
    hold: z.object({ until: z.number().nullable(), minutes: z.number(), left: z.number() }),
    keptUntil: z.number().nullable(),
    undoUntil: z.number().nullable(),
    offersNotices: z.boolean(),
    pushKey: z.string().nullable(),
    timeZone: z.string(),
    centreId: z.string(),
    centre: namesSchema,
    service: namesSchema,
    now: z.number(),
  }),
);

export const ticketPapersSchema = describedAs<TicketPapers>('TicketPapers')(
  z.object({
    papers: z.object({ version: z.string(), case: z.number(), ticked: z.array(z.number()) }).nullable(),
  }),
);

export const ticketReachSchema = describedAs<TicketReach>('TicketReach')(
  z.object({ by: z.enum(noticeWays).nullable() }),
);

export const meSchema = describedAs<Me>('Me')(
  z.object({
    id: z.string(),
    name: z.string(),
    username: z.string(),
    roles: z.array(
      z.object({ role: z.enum(['clerk', 'manager', 'administrator']), centreIds: z.array(z.string()) }),
    ),
  }),
);

export const doneSchema = describedAs<Done>('Done')(z.object({ done: z.boolean() }));
