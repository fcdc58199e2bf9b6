export interface Measured {
  readonly perSecond: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

export function percentile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function measuredFrom(latenciesMs: readonly number[], seconds: number): Measured {
  const sorted = latenciesMs.toSorted((a, b) => a - b);
  const perSecond = latenciesMs.length / seconds;
  return { perSecond, p50Ms: percentile(sorted, 0.5), p99Ms: percentile(sorted, 0.99) };
}

/** `callers` at once, each with its next call as soon as the last is answered, until `calls` are made. */
export async function drive(
  { callers, calls }: { readonly callers: number; readonly calls: number },
  call: (caller: number) => Promise<unknown>,
): Promise<Measured> {
  const latenciesMs: number[] = [];
  let left = calls;
  const from = performance.now();
  const oneCaller = async (caller: number): Promise<void> => {
    while (left > 0) {
      left--;
      const since = performance.now();
      await call(caller);
      latenciesMs.push(performance.now() - since);
    }
  };
  await Promise.all(Array.from({ length: callers }, (_, caller) => oneCaller(caller)));
  return measuredFrom(latenciesMs, (performance.now() - from) / 1000);
}
