import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { CallFailed, type CommandAnswer, type IssuedTicket } from '@sanh/contract';
import type { Acknowledged, Ledger } from './ledger.ts';
import { isUnclear } from './session.ts';

const pauseMs = 100;

/**
 * Gives one command as a careful client does: under one id, as often as it takes until the server has said what became of
 * it. Null when it was refused.
 */
export async function untilAnswered<Answer extends CommandAnswer | IssuedTicket>(
  { ledger, from }: { readonly ledger: Ledger; readonly from: string },
  call: (commandId: string) => Promise<Answer>,
): Promise<Answer | null> {
  const commandId = randomUUID();
  for (;;) {
    try {
      const answer = await call(commandId);
      const acknowledged: Acknowledged = { commandId, from, answer };
      ledger.acknowledged.push(acknowledged);
      return answer;
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      if (!isUnclear(error)) {
        ledger.refuse(error.code);
        return null;
      }
      ledger.unanswered++;
      await delay(pauseMs);
    }
  }
}
