/** No hand types as fast as a scanner that plays the keyboard. */
const fasterThanHandMs = 35;
/** Once it is surely a scanner, a busy machine may hold a key back for so long: the rest alone would be another code. */
const withinScanMs = 100;
const shortest = 4;
const longest = 4096;

/** A key as the browser tells it; `at` in milliseconds of any clock that only goes on. */
export interface Stroke {
  readonly key: string;
  readonly at: number;
}

/** `part`: belongs to a scan, so nothing else may take it. */
export type WedgeReading = 'typed' | 'part' | { readonly scanned: string };

/** Tells a scanner's burst of keys, ended by Enter or Tab, from what a hand types. */
export class WedgeReader {
  #text = '';
  #lastAt = Number.NEGATIVE_INFINITY;

  read({ key, at }: Stroke): WedgeReading {
    const limitMs = this.#text.length >= shortest ? withinScanMs : fasterThanHandMs;
    const isFast = at - this.#lastAt < limitMs;
    if (key === 'Enter' || key === 'Tab') return this.#end(isFast);
    // Shift and its like come in between; they say nothing by themselves.
    if (Array.from(key).length !== 1) return 'typed';
    const goesOn = isFast && this.#text !== '' && this.#text.length < longest;
    this.#text = goesOn ? this.#text + key : key;
    this.#lastAt = at;
    // Quick hands roll over two or three keys: those must not get lost in a field.
    return goesOn && this.#text.length >= shortest ? 'part' : 'typed';
  }

  #end(isFast: boolean): WedgeReading {
    const scanned = this.#text;
    this.#text = '';
    return isFast && scanned.length >= shortest ? { scanned } : 'typed';
  }
}
