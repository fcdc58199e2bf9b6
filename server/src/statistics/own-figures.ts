import type { ClerkFigures } from '@sanh/contract';
import type { Sql } from '@sanh/db';
import { binMs, ratingFiguresOf, ratingLevels, Tally } from '@sanh/domain';
import type { KnownCentre } from '../centres/centres.ts';
import { allTimesOf, answeredOf, countsOf } from './counted-parts.ts';
import { gather } from './gather.ts';
import { centreNode, countedCentre } from './node-of.ts';
import type { DayRange } from './tally-rows.ts';

/** What a clerk sees of the own work, and of nobody else's. */
export async function ownFigures(
  sql: Sql,
  known: KnownCentre,
  { clerkId, range, now }: { clerkId: string; range: DayRange; now: number },
): Promise<ClerkFigures> {
  const node = centreNode(countedCentre(known));
  const [{ rules }] = node.centres as readonly [(typeof node.centres)[number]];
  const gathered = await gather(sql, { nodes: [node], range, dimensions: ['clerk'] });
  const own = gathered.get(node)?.sums.get('clerk')?.get(clerkId) ?? new Tally();
  return {
    ...{ centreId: known.id, ...range, countedAt: now, roundedToMs: binMs, smallNumber: rules.smallNumber },
    satisfiedLevels: ratingLevels.filter((level) => rules.satisfied.includes(level)),
    ...{ ...countsOf(own), times: allTimesOf(own), bound: ratingFiguresOf(own, 'bound'), ...answeredOf(own) },
  };
}
