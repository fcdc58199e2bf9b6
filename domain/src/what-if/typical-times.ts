import { serviceOf, type HallConfiguration, type ServiceId } from '../hall/configuration.ts';

/** Medians of the day, milliseconds, for what did not happen in it. */
export interface TypicalTimes {
  walkMs(serviceId: ServiceId): number;
  serviceMs(serviceId: ServiceId): number;
  gapMs(counterId: string): number;
}

/** Of an even number the lower of the two in the middle, as in statistics: a time that did occur. */
function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}

class Collected {
  readonly #values = new Map<string, number[]>();
  readonly #medians = new Map<string, number | null>();

  add(key: string, ms: number): void {
    const known = this.#values.get(key);
    if (known === undefined) this.#values.set(key, [ms]);
    else known.push(ms);
  }

  /** The key's own, else that of everything together. */
  medianOr(key: string, other: number | null): number | null {
    return (
      this.#median(key, () => this.#values.get(key) ?? []) ?? other ?? this.#median('', () => this.#all())
    );
  }

  #all = (): number[] => [...this.#values.values()].flat();

  #median(key: string, values: () => readonly number[]): number | null {
    const known = this.#medians.get(key);
    if (known !== undefined) return known;
    const median = medianOf(values());
    this.#medians.set(key, median);
    return median;
  }
}

/** Collects the times of the day; asked for a median only when the day is over. */
export class TimesOfDay implements TypicalTimes {
  readonly walks = new Collected();
  readonly services = new Collected();
  readonly gaps = new Collected();
  configuration: HallConfiguration | null = null;

  walkMs = (serviceId: ServiceId): number => this.walks.medianOr(serviceId, null) ?? 0;

  /** Of a service that nobody was served for, what its configuration says is usual. */
  serviceMs(serviceId: ServiceId): number {
    const configured = this.configuration && serviceOf(this.configuration, serviceId)?.typicalMs.p50;
    return this.services.medianOr(serviceId, configured ?? null) ?? 0;
  }

  gapMs = (counterId: string): number => this.gaps.medianOr(counterId, null) ?? 0;
}
