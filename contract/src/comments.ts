import { commentStates } from '@sanh/domain';
import { z } from 'zod';

export const handleCommentBody = z.strictObject({
  state: z.enum(commentStates),
  /** What was done, for other managers, masked like what people write; `acted` needs it. Left out, it stays as it is. */
  reply: z.string().max(20_000).nullable().optional(),
  /** As it was seen: a step that somebody else took in between is not written over. */
  handled: z.int().min(0).max(1_000_000),
});
export type HandleComment = z.output<typeof handleCommentBody>;

export type { CommentCounts, FeedbackPage, Handling, RatingAlerts } from './wire/comment.ts';
