import { z } from 'zod';
import { commandIdSchema, idSchema, reasonSchema } from './ids.ts';

/** Long enough for a sentence, too short for a file. */
export const messageLengthAtMost = 200;

/** What people at desks write to each other. Free text stands in no event and is gone with the day. */
const shortText = z.string().trim().min(1).max(messageLengthAtMost);

export const messageReceiverSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('counter'), counterId: idSchema }),
  z.strictObject({ kind: z.literal('supervisor') }),
  z.strictObject({ kind: z.literal('everybody') }),
]);
export type MessageReceiver = z.output<typeof messageReceiverSchema>;

/** A ready phrase by its word, which the panels translate, or a text. */
export const messageContentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('phrase'), phrase: reasonSchema }),
  z.strictObject({ kind: z.literal('text'), text: shortText }),
]);
export type MessageContent = z.output<typeof messageContentSchema>;

export const sendMessageBody = z.strictObject({ to: messageReceiverSchema, content: messageContentSchema });
export const readMessagesBody = z.strictObject({ ids: z.array(commandIdSchema).min(1).max(200) });
export const noteBody = z.strictObject({ text: shortText });

export interface Message {
  /** The command that sent it: the same one again is the same message. */
  readonly id: string;
  readonly at: number;
  /** Account of the sender, and the counter they sat at; null at none. */
  readonly from: string;
  readonly fromCounterId: string | null;
  readonly to: MessageReceiver;
  readonly content: MessageContent;
  /** Accounts that have seen it. */
  readonly readBy: readonly string[];
}

/** What a clerk noted of a visit for whoever serves it next. */
export interface TicketNote {
  readonly id: string;
  readonly at: number;
  readonly by: string;
  readonly text: string;
}
