import { checkInvariants, emptyHall, evolve, ticketIn } from '@sanh/domain';
import type { Acknowledged, Ledger } from '../load/ledger.ts';
import { busyCentreId } from '../processes/busy-centre.ts';
import { readLog, type ReadLog } from './read-log.ts';
import { rowDifferences } from './row-differences.ts';

export interface Verdict {
  /** Acknowledged commands that the log does not hold as they were answered. */
  readonly lost: readonly string[];
  /** Numbers, or effects of one command, that are there twice. */
  readonly doubled: readonly string[];
  /** Tickets called while at a counter. */
  readonly doubleCalls: readonly string[];
  readonly brokenInvariants: readonly string[];
  /** Rows that the log means otherwise. */
  readonly rowDifferences: number;
}

export const spotless: Verdict = {
  ...{ lost: [], doubled: [], doubleCalls: [], brokenInvariants: [], rowDifferences: 0 },
};

/** Holds what the clients were told against what the database has kept. */
export async function judge(url: string, ledger: Ledger): Promise<Verdict> {
  const kept = await readLog(url, busyCentreId);
  return {
    lost: ledger.acknowledged.filter((one) => !isKept(kept, one)).map(({ commandId }) => commandId),
    doubled: [...repeated(ticketsTold(ledger)), ...repeated(numbersGiven(kept)), ...effectsTwice(kept)],
    doubleCalls: doubleCalls(kept),
    brokenInvariants: checkInvariants(kept.hall, kept.log),
    rowDifferences: await rowDifferences(url, busyCentreId),
  };
}

function isKept({ log, commands }: ReadLog, { commandId, answer }: Acknowledged): boolean {
  const command = commands.get(commandId);
  if (command?.to !== answer.version) return false;
  const events = log.slice(command.from, command.to);
  if (events.some((one) => one.commandId !== commandId)) return false;
  if ('ticketId' in answer)
    return events.some(({ event }) => event.type === 'ticket-issued' && event.ticket.id === answer.ticketId);
  const kept = events.map(({ version, at, event }) => ({ version, at, event }));
  return JSON.stringify(sorted(kept)) === JSON.stringify(sorted(answer.events));
}

/** PostgreSQL keeps an object's keys in an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, part]) => [key, sorted(part)]);
}

const ticketsTold = ({ acknowledged }: Ledger): string[] =>
  acknowledged.flatMap(({ answer }) => ('ticketId' in answer ? answer.ticketId : []));

const numbersGiven = ({ log }: ReadLog): string[] =>
  log.flatMap(({ event }) => (event.type === 'ticket-issued' ? event.ticket.id : []));

function repeated(ids: readonly string[]): string[] {
  const seen = new Set<string>();
  return ids.filter((id) => seen.size === seen.add(id).size);
}

/** All events of one command stand together; a second effect of it would stand elsewhere. */
function effectsTwice({ log, commands }: ReadLog): string[] {
  return log
    .filter(({ version, commandId }) => {
      const command = commands.get(commandId);
      return command === undefined || version <= command.from || version > command.to;
    })
    .map(({ version, commandId }) => `${commandId} at ${version}`);
}

function doubleCalls({ log, hall }: ReadLog): string[] {
  let before = emptyHall(hall.centreId);
  const doubled: string[] = [];
  for (const recorded of log) {
    const { event } = recorded;
    if (event.type === 'ticket-called' && ticketIn(before, event.ticketId)?.state !== 'waiting')
      doubled.push(event.ticketId);
    before = evolve(before, recorded);
  }
  return doubled;
}
