import { isDeepStrictEqual } from 'node:util';
import type { Message, MessageContent, MessageReceiver } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import type { BusinessDay, CentreId } from '@sanh/domain';
import { AppError } from '../app-error.ts';

export interface NewMessage {
  readonly centreId: CentreId;
  readonly commandId: string;
  readonly day: BusinessDay;
  readonly from: string;
  readonly fromCounterId: string | null;
  readonly to: MessageReceiver;
  readonly content: MessageContent;
  readonly at: number;
}

/** Who asks, and where they sit now. */
export interface Reader {
  readonly centreId: CentreId;
  readonly day: BusinessDay;
  readonly account: string;
  readonly counterId: string | null;
  readonly isManager: boolean;
}

/** The same command again is the same message. Throws COMMAND_ID_REUSED when it says something else. */
export async function keepMessage(sql: Sql, message: NewMessage): Promise<void> {
  const { centreId, commandId, day, from, fromCounterId, to, content, at } = message;
  const counterId = to.kind === 'counter' ? to.counterId : null;
  await sql`
    insert into message
      (centre_id, command_id, business_day, sender, sender_counter_id, receiver, receiver_counter_id, content, at)
    values (${centreId}, ${commandId}, ${day}, ${from}, ${fromCounterId}, ${to.kind}, ${counterId},
      ${JSON.stringify(content)}::text::jsonb, ${new Date(at)})
    on conflict (centre_id, command_id) do nothing`;
  const [kept] = await sql<MessageRow[]>`
    select * from message where centre_id = ${centreId} and command_id = ${commandId}`;
  const said = kept && { from: kept.sender, to: receiverOf(kept), content: kept.content };
  if (!isDeepStrictEqual(said, { from, to, content })) throw new AppError('COMMAND_ID_REUSED');
}

interface MessageRow {
  readonly command_id: string;
  readonly at: Date;
  readonly sender: string;
  readonly sender_counter_id: string | null;
  readonly receiver: MessageReceiver['kind'];
  readonly receiver_counter_id: string | null;
  readonly content: MessageContent;
}

const receiverOf = ({ receiver, receiver_counter_id: counterId }: MessageRow): MessageReceiver =>
  receiver === 'counter' ? { kind: receiver, counterId: counterId ?? '' } : { kind: receiver };

const shownAtMost = 200;

/** What somebody sent, and what is for them: by account, by the counter they sit at, or as a supervisor. */
const isFor = (sql: Sql, { centreId, day, account, counterId, isManager }: Reader) => sql`
  m.centre_id = ${centreId} and m.business_day = ${day} and (m.sender = ${account} or m.receiver = 'everybody'
    or (m.receiver = 'counter' and m.receiver_counter_id = ${counterId})
    or (m.receiver = 'supervisor' and ${isManager}))`;

/** The day's messages for this reader, the newest last. */
export async function messagesFor(sql: Sql, reader: Reader): Promise<readonly Message[]> {
  const rows = await sql<(MessageRow & { readonly read_by: string[] })[]>`
    select m.*, array(select r.reader from message_read r
      where r.centre_id = m.centre_id and r.command_id = m.command_id order by r.at) as read_by
    from message m where ${isFor(sql, reader)} order by m.at desc, m.command_id limit ${shownAtMost}`;
  return rows.reverse().map((row) => ({
    ...{ id: row.command_id, at: row.at.getTime(), from: row.sender, fromCounterId: row.sender_counter_id },
    ...{ to: receiverOf(row), content: row.content, readBy: row.read_by },
  }));
}

/** Marks as read what this reader may see of these; read twice is read once. Whether anything was new. */
export async function markRead(sql: Sql, reader: Reader, ids: readonly string[]): Promise<boolean> {
  const rows = await sql`
    insert into message_read (centre_id, command_id, reader, business_day, at)
    select m.centre_id, m.command_id, ${reader.account}, m.business_day, clock_timestamp() from message m
    where ${isFor(sql, reader)} and m.sender <> ${reader.account} and m.command_id = any(${[...ids]})
    on conflict do nothing returning command_id`;
  return rows.length > 0;
}

/** For each centre a mark that is another one whenever there are other messages or other readers. */
export async function marksOf(sql: Sql, centreIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await sql<{ centre_id: string; mark: string }[]>`
    select c.id as centre_id, concat(
      (select count(*) from message m where m.centre_id = c.id), '.',
      (select count(*) from message_read r where r.centre_id = c.id), '.',
      (select max(business_day) from message m where m.centre_id = c.id)) as mark
    from unnest(${[...centreIds]}::text[]) as c(id)`;
  return new Map(rows.map(({ centre_id: id, mark }) => [id, mark]));
}
