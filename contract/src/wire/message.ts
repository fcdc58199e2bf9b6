import { z } from 'zod';
import { messageContentSchema, messageReceiverSchema, type Message, type TicketNote } from '../messages.ts';
import { describedAs } from './described-as.ts';

export const messageSchema = describedAs<Message>('Message')(
  z.object({
    ...{ id: z.string(), at: z.number(), from: z.string(), fromCounterId: z.string().nullable() },
    ...{ to: messageReceiverSchema, content: messageContentSchema, readBy: z.array(z.string()) },
  }),
);

export const ticketNoteSchema = describedAs<TicketNote>('TicketNote')(
  z.object({ id: z.string(), at: z.number(), by: z.string(), text: z.string() }),
);

/** Another mark than before: there are other messages than before, and who may see them asks for them. */
export const messagesMarkSchema = z.string();
