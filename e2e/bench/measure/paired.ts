import type { Measured } from './drive.ts';
import { median, report } from './figure.ts';

type Run = () => Promise<Measured>;

/** The contenders' runs take turns, so that a busy minute of the machine meets all of them; medians of each remain. */
export async function takeTurns<Name extends string>(
  runs: number,
  contenders: Readonly<Record<Name, Run>>,
): Promise<Readonly<Record<Name, Measured>>> {
  const names = Object.keys(contenders) as Name[];
  const measured = new Map<Name, Measured[]>(names.map((name) => [name, []]));
  for (let run = 0; run < runs; run++) {
    for (const name of names) measured.get(name)?.push(await contenders[name]());
  }
  const typical = (name: Name): Measured => {
    const all = measured.get(name) ?? [];
    const of = (figure: keyof Measured): number => median(all.map((one) => one[figure]));
    return { perSecond: of('perSecond'), p50Ms: of('p50Ms'), p99Ms: of('p99Ms') };
  };
  return Object.fromEntries(names.map((name) => [name, typical(name)])) as Record<Name, Measured>;
}

export interface Pair {
  readonly bench: string;
  readonly against: string;
  readonly runs: number;
  readonly sizes: string;
}

/** Throughput and latencies of ours beside a reference. */
export function reportPair({ bench, against, runs, sizes }: Pair, ours: Measured, reference: Measured): void {
  const line = (figure: string, of: keyof Measured): void =>
    report({
      bench,
      figure: `${figure}, against ${against}`,
      ours: ours[of],
      reference: reference[of],
      runs,
      sizes,
    });
  line('per second', 'perSecond');
  line('p50 ms', 'p50Ms');
  line('p99 ms', 'p99Ms');
}
