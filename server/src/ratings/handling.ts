import type { Handling } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { CommentState } from '@sanh/domain';
import type { Transaction } from '../devices/device-store.ts';

/** Tables with what people wrote; an act names them by these words. */
export const commentTables = {
  rating: { table: 'rating', id: 'rating_id' },
  feedback: { table: 'feedback', id: 'feedback_id' },
} as const;
export type CommentAbout = keyof typeof commentTables;

export interface HandlingRow {
  readonly state: CommentState;
  readonly handled: number;
  readonly reply: string | null;
  readonly replied_at: Date | null;
  readonly replier: string | null;
}

/** Of a rating or feedback `r`, with the replier's account `h` joined to it. */
export const handlingColumns = (sql: Sql | Transaction) =>
  sql`r.state, r.handled, r.reply, r.replied_at, h.name as replier`;

export const handlingOf = ({ state, handled, reply, ...row }: HandlingRow): Handling => ({
  ...{ state, handled, reply, repliedAt: row.replied_at?.getTime() ?? null, repliedBy: row.replier },
});
