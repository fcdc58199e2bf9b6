import { z } from 'zod';
import { idSchema } from './text.ts';

/** As long as a ticker reads out calmly in less than a minute. */
const noticeAtMost = 200;

const textSchema = z.string().trim().min(1).max(noticeAtMost);

/** What the boards say to everybody in the room. Hours, breaks and holidays they tell by themselves. */
export const noticeSchema = z.strictObject({
  id: idSchema,
  text: z.object({ vi: textSchema, en: textSchema }).catchall(textSchema),
  /** None: the whole hall. */
  zones: z.array(idSchema).default([]),
  /** The first and the last day on which it stands; left out, from now on or for ever. */
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
});

export type NoticeEntry = z.infer<typeof noticeSchema>;
