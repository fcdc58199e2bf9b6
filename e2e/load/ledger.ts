import type { CommandAnswer, IssuedTicket } from '@sanh/contract';

/** A command that a client has sent and been told is done. */
export interface Acknowledged {
  readonly commandId: string;
  readonly from: string;
  readonly answer: CommandAnswer | IssuedTicket;
}

/** What the clients know: nothing in it may be missing from the log. */
export class Ledger {
  readonly acknowledged: Acknowledged[] = [];
  /** Attempts that ended without an answer, to be asked again under the same id. */
  unanswered = 0;
  readonly refused = new Map<string, number>();

  refuse(code: string): void {
    this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
  }
}
