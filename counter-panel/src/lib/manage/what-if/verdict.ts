import type { WhatIfAnswer } from '@sanh/contract';

type Difference = WhatIfAnswer['all']['difference'];

export interface Verdict {
  /** How the median wait would have changed; unknown where one side called nobody. */
  readonly wait: 'shorter' | 'longer' | 'same' | 'unknown';
  readonly people: 'more' | 'fewer' | 'same';
  /** Waits are shorter while more people went without: nothing was won. */
  readonly isHollow: boolean;
}

/** What a scenario comes to, in the few words that a sentence is made of. */
export function verdictOf({ waitMedianMs, waitP90Ms, served, left, noShow }: Difference): Verdict {
  const isShorter = (waitMedianMs ?? 0) < 0 || (waitP90Ms ?? 0) < 0;
  return {
    wait: waitMedianMs === null ? 'unknown' : signWords(waitMedianMs, 'longer', 'shorter'),
    people: signWords(served, 'more', 'fewer'),
    isHollow: isShorter && (left > 0 || noShow > 0 || served < 0),
  };
}

const signWords = <Word extends string>(value: number, above: Word, below: Word): Word | 'same' =>
  value > 0 ? above : value < 0 ? below : 'same';
