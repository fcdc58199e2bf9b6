import type { Message, MessageContent, MessageReceiver } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { businessDayAt, counterOf, type CentreId, type Hall } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import { keepMessage, markRead, marksOf, messagesFor, type Reader } from './message-store.ts';

export interface AtDesk {
  readonly centreId: CentreId;
  readonly account: string;
  readonly isManager: boolean;
}

interface SentMessage extends AtDesk {
  readonly commandId: string;
  readonly to: MessageReceiver;
  readonly content: MessageContent;
}

/** What the desks of a centre write to each other on one day. */
export interface Messages {
  for(desk: AtDesk): Promise<readonly Message[]>;
  /** Throws UNKNOWN_COUNTER, COMMAND_ID_REUSED. Gives what the sender now sees. */
  send(message: SentMessage): Promise<readonly Message[]>;
  read(desk: AtDesk, ids: readonly string[]): Promise<readonly Message[]>;
  marks(centreIds: readonly string[]): Promise<ReadonlyMap<string, string>>;
  /** Calls back when something has changed in this process. */
  onChange(listener: () => void): void;
}

export interface MessageSources {
  readonly sql: Sql;
  readonly halls: Pick<Halls, 'now'>;
  readonly clock: () => number;
}

export function createMessages({ sql, halls, clock }: MessageSources): Messages {
  const listeners: (() => void)[] = [];
  const changed = (): void => {
    for (const listener of listeners) listener();
  };
  const readerOf = async (desk: AtDesk): Promise<{ reader: Reader; hall: Hall }> => {
    const { hall } = await halls.now(desk.centreId);
    const day = businessDayAt(hall.configuration.timeZone, clock());
    return { hall, reader: { ...desk, day, counterId: counterOfClerk(hall, desk.account) } };
  };

  return {
    for: async (desk) => messagesFor(sql, (await readerOf(desk)).reader),
    async send({ commandId, to, content, ...desk }) {
      const { hall, reader } = await readerOf(desk);
      const isUnknown = to.kind === 'counter' && !counterOf(hall.configuration, to.counterId);
      if (isUnknown) throw new AppError('UNKNOWN_COUNTER');
      const { centreId, day, account: from, counterId: fromCounterId } = reader;
      await keepMessage(sql, { centreId, day, commandId, from, fromCounterId, to, content, at: clock() });
      changed();
      return messagesFor(sql, reader);
    },
    async read(desk, ids) {
      const { reader } = await readerOf(desk);
      if (await markRead(sql, reader, ids)) changed();
      return messagesFor(sql, reader);
    },
    marks: (centreIds) => marksOf(sql, centreIds),
    onChange: (listener) => void listeners.push(listener),
  };
}

function counterOfClerk({ counters }: Hall, clerkId: string): string | null {
  const own = Object.entries(counters).find(([, { session }]) => session?.clerkId === clerkId);
  return own?.[0] ?? null;
}
