import type { Ledger } from '../load/ledger.ts';
import type { Verdict } from './verdict.ts';

/** The counts of a fault test, as one line. */
export function tell(fault: string, times: number, ledger: Ledger, verdict: Verdict): void {
  const { acknowledged, unanswered, refused } = ledger;
  const counts = {
    ...{ fault, times, acknowledged: acknowledged.length, askedAgain: unanswered },
    refused: Object.fromEntries(refused),
    ...{
      lost: verdict.lost.length,
      doubled: verdict.doubled.length,
      doubleCalls: verdict.doubleCalls.length,
    },
  };
  console.log(JSON.stringify(counts));
}
