import { CallFailed, type Client } from '@sanh/contract';
import { afterHandIn, handedIn, toHandIn, type GivenNumber } from '@sanh/domain';
import type { Disk } from './disk.ts';

const attemptMs = 5000;

/** The line's trouble, or a moment's: nothing is wrong with the number. */
const passing: readonly string[] = ['UNREACHABLE', 'UNAVAILABLE', 'RATE_LIMITED', 'DAY_NOT_OPEN'];

/** Hands in what was given here, oldest first, each under its own id until the server has it. `held`: it would not take so many. */
export async function handIn(
  client: Pick<Client, 'adoptOfflineTicket'>,
  disk: Disk,
  centreId: string,
): Promise<{ readonly held: number }> {
  let held = 0;
  const noted: Promise<unknown>[] = [];
  for (const given of toHandIn(await disk.readReserve(centreId))) {
    const code = await problemWith(client, centreId, given);
    const next = afterHandIn(code);
    if (next === 'wait') {
      if (!passing.includes(code ?? '')) held += 1;
      break;
    }
    if (next === 'next') held += 1;
    else noted.push(note(disk, centreId, given));
  }
  await Promise.all(noted);
  return { held };
}

/** Nobody in the line waits for a slow disk: a number whose note is lost is handed in again, and has arrived. */
async function note(disk: Disk, centreId: string, { id }: GivenNumber): Promise<void> {
  await disk
    .changeReserve(centreId, (reserve) => ({ reserve: handedIn(reserve, id), value: null }))
    .catch(() => undefined);
}

async function problemWith(
  client: Pick<Client, 'adoptOfflineTicket'>,
  centreId: string,
  { id, command, shown, papers = null }: GivenNumber,
): Promise<string | null> {
  const { serviceId, priorityClassId, procedureCode, language } = command;
  const { number, incarnation, arrivedAt, grantedAt, insteadOf } = command;
  const body = {
    ...{ serviceId, priorityClassId, procedureCode, language },
    ...{ number, incarnation, arrivedAt, grantedAt, insteadOf, label: shown.label },
    papers: papers && { ...papers, ticked: [...papers.ticked] },
  };
  try {
    const signal = AbortSignal.timeout(attemptMs);
    await client.adoptOfflineTicket({ centreId, body, commandId: id, signal });
    return null;
  } catch (error) {
    return error instanceof CallFailed ? error.code : 'INTERNAL';
  }
}
