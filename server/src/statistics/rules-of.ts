import type { Targets } from '@sanh/domain';
import type { StatisticsNode } from './node-of.ts';

/** The most careful of the centres below says where small numbers begin. */
export const smallNumberOf = ({ centres }: StatisticsNode): number =>
  Math.max(...centres.map(({ rules }) => rules.smallNumber));

/** The centres' own targets; null where they differ. */
export function targetsOf({ centres }: StatisticsNode): Targets | null {
  const [first] = centres.map(({ rules }) => rules.targets);
  const isSame = centres.every(({ rules }) => JSON.stringify(rules.targets) === JSON.stringify(first));
  return isSame ? (first ?? null) : null;
}
