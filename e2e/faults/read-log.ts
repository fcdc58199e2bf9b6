import { connect } from '@sanh/db';
import { emptyHall, replay, type Hall, type HallEvent, type RecordedEvent } from '@sanh/domain';

interface LoggedEvent extends RecordedEvent {
  readonly commandId: string;
}

/** What the database holds of one centre, read without any of the server's code. */
export interface ReadLog {
  readonly log: readonly LoggedEvent[];
  readonly hall: Hall;
  /** The versions that each command has made, `(from, to]`. */
  readonly commands: ReadonlyMap<string, { readonly from: number; readonly to: number }>;
  readonly tickets: readonly { readonly id: string; readonly state: string }[];
}

export async function readLog(url: string, centreId: string): Promise<ReadLog> {
  const { sql, close } = connect(url, { poolSize: 1 });
  try {
    const events = await sql<{ version: number; at: Date; data: HallEvent; command_id: string }[]>`
      select version, at, data, command_id from hall_event where centre_id = ${centreId} order by version`;
    const commands = await sql<{ command_id: string; from: number; to: number }[]>`
      select command_id, from_version as from, to_version as to from hall_command where centre_id = ${centreId}`;
    const tickets = await sql<{ id: string; state: string }[]>`
      select ticket_id as id, state from ticket where centre_id = ${centreId}`;
    const log = events.map(({ version, at, data, command_id }) => ({
      ...{ version, at: at.getTime(), event: data, commandId: command_id },
    }));
    return {
      ...{ log, tickets, hall: replay(emptyHall(centreId), log) },
      commands: new Map(commands.map(({ command_id, from, to }) => [command_id, { from, to }])),
    };
  } finally {
    await close();
  }
}
