import { aDayPlan, loads, type Load } from './day/plan.ts';
import { Chance } from '../src/simulation/chance.ts';
import { SimulatedDay, type Said } from './day/simulate.ts';

/** `node domain/bench/wait-estimate.ts [days of each load] [first seed]`: how often the promised range holds. */
const days = Number(process.argv[2] ?? 60);
const firstSeed = Number(process.argv[3] ?? 1);

interface Tally {
  inside: number;
  below: number;
  above: number;
  widthMs: number;
  unknown: number;
  refusedRightly: number;
  refused: number;
  never: number;
}

const fresh = (): Tally => ({
  inside: 0,
  below: 0,
  above: 0,
  widthMs: 0,
  unknown: 0,
  refusedRightly: 0,
  refused: 0,
  never: 0,
});

/** Called straight away or past the range; who was promised today and never called counts as above it. */
function count(tally: Tally, { promised, waitedMs }: Said): void {
  if (promised === 'not-today') {
    tally.refused += 1;
    if (waitedMs === null) tally.refusedRightly += 1;
  } else if (promised === null) tally.unknown += 1;
  else {
    if (waitedMs === null) tally.never += 1;
    tally.widthMs += promised.toMs - promised.fromMs;
    if (waitedMs === null || waitedMs > promised.toMs) tally.above += 1;
    else if (waitedMs < promised.fromMs) tally.below += 1;
    else tally.inside += 1;
  }
}

function tallyOf(load: Load, only: (said: Said) => boolean): Tally {
  const tally = fresh();
  for (const said of saidOn[load]) if (only(said)) count(tally, said);
  return tally;
}

const saidOn = Object.fromEntries(
  loads.map((load) => {
    const said = Array.from({ length: days }, (_, day) => {
      const seed = firstSeed + day;
      return [...new SimulatedDay(aDayPlan(new Chance(seed), load), seed).run().said.values()];
    });
    return [load, said.flat()];
  }),
) as Record<Load, Said[]>;

const rounded = (value: number): number => Math.round(value * 1000) / 1000;

function print(figure: string, ours: number, runs: number, reference = ''): void {
  const low = Number(reference.split('-')[0] ?? 0);
  const ratio = low > 0 ? rounded(ours / low) : null;
  console.log(
    JSON.stringify({ bench: 'wait-estimate', figure, ours: rounded(ours), reference, ratio, runs }),
  );
}

function report(name: string, tally: Tally): void {
  const promised = tally.inside + tally.below + tally.above;
  print(`inside the range${name}`, tally.inside / promised, promised, '0.70-0.90');
  print(`shorter than the range${name}`, tally.below / promised, promised);
  print(`longer than the range${name}`, tally.above / promised, promised);
  print(`mean width in minutes${name}`, tally.widthMs / promised / 60_000, promised);
  print(`promised today, never called${name}`, tally.never / promised, promised);
  print(`not today, rightly${name}`, tally.refusedRightly / tally.refused, tally.refused);
}

for (const load of loads)
  report(
    `, ${load} days`,
    tallyOf(load, () => true),
  );
const all = loads.map((load) => tallyOf(load, () => true));
const privileged = loads.map((load) => tallyOf(load, (said) => said.isPrivileged));
const total = (tallies: readonly Tally[]): Tally => {
  const sum = fresh();
  for (const tally of tallies) for (const key of Object.keys(sum) as (keyof Tally)[]) sum[key] += tally[key];
  return sum;
};
for (const rule of ['longest-wait', 'priority-first', 'ratio'] as const) {
  report(`, rule ${rule}`, total(loads.map((load) => tallyOf(load, (said) => said.rule === rule))));
}
report(', privileged', total(privileged));
report('', total(all));
