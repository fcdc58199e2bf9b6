import { CallFailed, type Client } from '@sanh/contract';
import { afterHandIn, handedIn, toHandIn, type GivenNumber } from '@sanh/domain';
import type { Disk } from './disk.ts';

const attemptMs = 5000;

/** Hands in what was given here, oldest first, each under its own id until the server has it. False when some had to stay. */
export async function handIn(
  client: Pick<Client, 'adoptOfflineTicket'>,
  disk: Disk,
  centreId: string,
): Promise<boolean> {
  let isAll = true;
  for (const given of toHandIn(await disk.readReserve(centreId))) {
    const next = afterHandIn(await problemWith(client, centreId, given));
    if (next === 'wait') return false;
    if (next === 'next') isAll = false;
    else
      await disk.changeReserve(centreId, (reserve) => ({
        ...{ reserve: handedIn(reserve, given.id), value: null },
      }));
  }
  return isAll;
}

async function problemWith(
  client: Pick<Client, 'adoptOfflineTicket'>,
  centreId: string,
  { id, command, papers = null }: GivenNumber,
): Promise<string | null> {
  const { serviceId, priorityClassId, procedureCode, language } = command;
  const { number, incarnation, arrivedAt, grantedAt, insteadOf } = command;
  const body = {
    ...{ serviceId, priorityClassId, procedureCode, language },
    ...{ number, incarnation, arrivedAt, grantedAt, insteadOf },
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
