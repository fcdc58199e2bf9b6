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
  for (const given of toHandIn(await disk.readReserve(centreId))) {
    const code = await problemWith(client, centreId, given);
    const next = afterHandIn(code);
    if (next === 'wait') return { held: held + (passing.includes(code ?? '') ? 0 : 1) };
    if (next === 'next') held += 1;
    else
      await disk.changeReserve(centreId, (reserve) => ({
        ...{ reserve: handedIn(reserve, given.id), value: null },
      }));
  }
  return { held };
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
