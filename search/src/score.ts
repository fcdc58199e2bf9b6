import type { Plan } from './plan.ts';
import type { Match } from './rank.ts';
import type { IndexedProcedure, Searchable } from './titles.ts';

/** Where somebody searches: a commune's kiosk shows first what the commune receives. */
export type Place = 'commune' | 'province' | 'ministry';

const OWN_SHARE = 0.3;
const SHORT_QUERY = 3;
const SHORT_POPULARITY = 0.16;
const POPULARITY = 0.1;
const RIGHT_ACTION = 1.06;
const NO_ACTION = 0.94;
const UNASKED_ACTION = 0.9;
const WRONG_ACTION = 0.82;
const UNASKED_CASE = 0.86;
const MOST_CASES = 3;
/** A long name lists its cases; none of them is what it is about. */
const LONG_NAME = 24;
const LISTED_CASE = 0.5;
const CITIZENS = 1.02;

const levelFactors: Readonly<
  Record<Place | 'anywhere', readonly (readonly [level: string, factor: number])[]>
> = {
  anywhere: [
    ['commune', 1.06],
    ['province', 1.03],
  ],
  commune: [
    ['commune', 1.1],
    ['province', 1.03],
  ],
  province: [
    ['province', 1.1],
    ['commune', 1.03],
  ],
  ministry: [['ministry', 1.06]],
};

/** How well a procedure answers a plan; the factors only order what matches about equally well. */
export function scoreOf(
  entry: Searchable,
  indexed: IndexedProcedure,
  plan: Plan,
  { asked, own }: Match,
  place: Place | null,
): number {
  const isLong = (indexed.titles[0]?.folded.length ?? 0) > LONG_NAME;
  const unaskedCases = Math.min(
    isLong ? LISTED_CASE : MOST_CASES,
    bitsIn(indexed.sideCases & ~plan.sideCases),
  );
  const popularity = entry.popularity * (plan.length <= SHORT_QUERY ? SHORT_POPULARITY : POPULARITY);
  const closeness = asked * (1 - OWN_SHARE + OWN_SHARE * Math.sqrt(own));
  return (
    closeness *
    actionFactor(indexed.action, plan) *
    UNASKED_CASE ** unaskedCases *
    placeFactor(entry, place) *
    (1 + popularity)
  );
}

function actionFactor(action: number, { actions }: Plan): number {
  if (action < 0) return actions.size === 0 ? 1 : NO_ACTION;
  if (actions.has(action)) return RIGHT_ACTION;
  return actions.size === 0 ? UNASKED_ACTION : WRONG_ACTION;
}

function placeFactor({ levels, audience }: Searchable, place: Place | null): number {
  const level = levelFactors[place ?? 'anywhere'].find(([name]) => levels.includes(name))?.[1] ?? 1;
  return audience.length === 0 || audience.includes('citizen') ? level * CITIZENS : level;
}

function bitsIn(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count++;
  return count;
}
