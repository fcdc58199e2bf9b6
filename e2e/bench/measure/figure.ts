export interface Figure {
  readonly bench: string;
  readonly figure: string;
  readonly ours: number;
  /** Null where nothing stands beside it. */
  readonly reference: number | null;
  readonly runs: number;
  /** What a reader must know of the sizes and of the reference. */
  readonly sizes: string;
}

const short = (value: number): number => Number(value.toPrecision(4));

/** One line of JSON a figure. */
export function report({ bench, figure, ours, reference, runs, sizes }: Figure): void {
  const ratio = reference === null ? null : short(ours / reference);
  const line = { bench, figure, ours: short(ours), reference: reference && short(reference), ratio, runs };
  console.log(JSON.stringify({ ...line, sizes }));
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (middle === undefined) throw new Error('nothing was measured');
  return middle;
}
