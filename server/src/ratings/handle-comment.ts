import { createHash } from 'node:crypto';
import type { HandleComment, Handling } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { isTooLong } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Transaction } from '../devices/device-store.ts';
import {
  commentTables,
  handlingColumns,
  handlingOf,
  type CommentAbout,
  type HandlingRow,
} from './handling.ts';
import { maskedText } from './rate.ts';

interface HandlingStep {
  readonly centreId: string;
  readonly about: CommentAbout;
  readonly commentId: string;
  readonly commandId: string;
  /** Account of the manager. */
  readonly by: string;
  readonly body: HandleComment;
}

/**
 * A manager's step with what somebody said, written down with who took it. The same command again changes nothing. Throws
 * COMMENT_TOO_LONG, REPLY_NEEDED, COMMAND_ID_REUSED, COMMENT_CHANGED, NOT_FOUND.
 */
export async function handleComment(sql: Sql, step: HandlingStep): Promise<Handling> {
  const { state, reply: written } = step.body;
  if (isTooLong(written ?? '')) throw new AppError('COMMENT_TOO_LONG');
  const reply = written === undefined ? undefined : maskedText(written);
  if (state === 'acted' && (reply ?? null) === null) throw new AppError('REPLY_NEEDED');
  return sql.begin(async (transaction) => {
    if (await noteAct(transaction, step)) await change(transaction, step, reply);
    const found = await find(transaction, step);
    if (found === undefined) throw new AppError('NOT_FOUND');
    return handlingOf(found);
  });
}

/** False when it has been done. A step under the same id that is still under way is waited for. */
async function noteAct(transaction: Transaction, step: HandlingStep): Promise<boolean> {
  const { centreId, about, commentId, commandId, by, body } = step;
  const asked = JSON.stringify([by, about, commentId, body.state, body.reply, body.handled]);
  const fingerprint = createHash('sha256').update(asked).digest('base64url');
  const added = await transaction`
    insert into comment_act (centre_id, command_id, about, comment_id, state, actor, fingerprint, at)
    values (${centreId}, ${commandId}, ${about}, ${commentId}, ${body.state}, ${`staff:${by}`}, ${fingerprint},
      clock_timestamp())
    on conflict (centre_id, command_id) do nothing returning command_id`;
  if (added.length > 0) return true;
  const known = await transaction`
    select 1 from comment_act
    where centre_id = ${centreId} and command_id = ${commandId} and fingerprint = ${fingerprint}`;
  if (known.length === 0) throw new AppError('COMMAND_ID_REUSED');
  return false;
}

/** Who wrote a reply stays its author when somebody else only changes the state. */
async function change(
  transaction: Transaction,
  step: HandlingStep,
  reply: string | null | undefined,
): Promise<void> {
  const { centreId, about, commentId, by, body } = step;
  const { table, id } = commentTables[about];
  const written = reply === undefined ? transaction`reply` : transaction`${reply}`;
  const isSame = transaction`reply is not distinct from ${written}`;
  const isNone = reply === null;
  const changed = await transaction`
    update ${transaction(table)} set state = ${body.state}, handled = handled + 1, reply = ${written},
      replied_by = case when ${isSame} then replied_by when ${isNone} then null else ${by} end,
      replied_at = case when ${isSame} then replied_at when ${isNone} then null else clock_timestamp() end
    where centre_id = ${centreId} and ${transaction(id)} = ${commentId} and handled = ${body.handled}
    returning handled`;
  if (changed.length > 0) return;
  throw new AppError((await find(transaction, step)) === undefined ? 'NOT_FOUND' : 'COMMENT_CHANGED');
}

async function find(
  transaction: Transaction,
  { centreId, about, commentId }: HandlingStep,
): Promise<HandlingRow | undefined> {
  const { table, id } = commentTables[about];
  const [row] = await transaction<HandlingRow[]>`
    select ${handlingColumns(transaction)}
    from ${transaction(table)} r left join staff_user h on h.id = r.replied_by
    where r.centre_id = ${centreId} and r.${transaction(id)} = ${commentId}`;
  return row;
}
