import { cleanings, skipReasons, type Cleaning, type SkipReason } from '@sanh/domain';

const importSkipReasons = ['not-json', 'repeated-code', ...skipReasons] as const;
export type ImportSkipReason = SkipReason | 'not-json' | 'repeated-code';

/** A line that was not imported, counted from 1. */
export interface SkippedLine {
  readonly line: number;
  readonly reason: ImportSkipReason;
}

/** What an import did. `read` is the sum of added, changed, unchanged and all skipped; records by what was cleaned in them. */
export interface ImportReport {
  readonly read: number;
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records of the catalogue that the file does not name; an import never removes any. */
  readonly leftAlone: number;
  readonly skipped: Readonly<Partial<Record<ImportSkipReason, number>>>;
  readonly skippedLines: readonly SkippedLine[];
  readonly cleaned: Readonly<Partial<Record<Cleaning, number>>>;
}

/** Counts while an import runs. */
export class ImportTally {
  read = 0;
  added = 0;
  changed = 0;
  unchanged = 0;
  readonly #skipped: SkippedLine[] = [];
  readonly #cleaned = new Map<Cleaning, number>();

  skip(line: number, reason: ImportSkipReason): void {
    this.#skipped.push({ line, reason });
  }

  clean(found: readonly Cleaning[]): void {
    for (const cleaning of found) this.#cleaned.set(cleaning, (this.#cleaned.get(cleaning) ?? 0) + 1);
  }

  report(procedures: number): ImportReport {
    const { read, added, changed, unchanged } = this;
    return {
      ...{ read, added, changed, unchanged },
      leftAlone: procedures - added - changed - unchanged,
      skipped: counts(
        importSkipReasons,
        (reason) => this.#skipped.filter((one) => one.reason === reason).length,
      ),
      skippedLines: this.#skipped,
      cleaned: counts(cleanings, (cleaning) => this.#cleaned.get(cleaning) ?? 0),
    };
  }
}

const counts = <K extends string>(
  keys: readonly K[],
  count: (key: K) => number,
): Partial<Record<K, number>> =>
  Object.fromEntries(
    keys.map((key) => [key, count(key)] as const).filter(([, number]) => number > 0),
  ) as Partial<Record<K, number>>;
