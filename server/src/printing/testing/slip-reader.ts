/** What a print head has put on paper: a row of packed dots each, 1 is black. */
export interface PrintedSlip {
  readonly dots: number;
  readonly rows: readonly Uint8Array[];
  readonly isCut: boolean;
}

export type PrinterStep =
  | { readonly kind: 'row'; readonly row: Uint8Array }
  | { readonly kind: 'cut' }
  | { readonly kind: 'tell-printed' }
  | { readonly kind: 'nothing' };

interface Band {
  readonly across: number;
  rowsLeft: number;
}

/** Reads ESC/POS as a printer does: byte by byte, over the ends of connections, and whatever is inside a picture is picture. */
export class SlipReader {
  #bytes = Buffer.alloc(0);
  #band: Band | null = null;

  take(part: Uint8Array): void {
    this.#bytes = Buffer.concat([this.#bytes, part]);
  }

  /** The next thing to do; null while the bytes for it have not all come. */
  next(): PrinterStep | null {
    if (this.#band !== null) return this.#row(this.#band);
    const [first, second, third] = this.#bytes;
    if (first === undefined) return null;
    if (first === 0x00 || first === 0x0a) return this.#done(1);
    if (second === undefined) return null;
    if (first === 0x1b && second === 0x40) return this.#done(2);
    if (first === 0x1c && second === 0x2e) return this.#done(2);
    if (third === undefined) return null;
    if ((first === 0x10 && second === 0x04) || (first === 0x1b && second === 0x4d)) return this.#done(3);
    if (first === 0x1d && second === 0x72) return this.#done(3, { kind: 'tell-printed' });
    if (first === 0x1d && second === 0x56) return this.#done(3, { kind: 'cut' });
    if (first === 0x1d && second === 0x76) return this.#header();
    throw new Error(`a printer would print rubbish: ${this.#bytes.subarray(0, 8).toString('hex')}`);
  }

  #header(): PrinterStep | null {
    if (this.#bytes.length < 8) return null;
    this.#band = { across: this.#bytes.readUInt16LE(4), rowsLeft: this.#bytes.readUInt16LE(6) };
    return this.#done(8);
  }

  #row(band: Band): PrinterStep | null {
    if (this.#bytes.length < band.across) return null;
    const row = Uint8Array.from(this.#bytes.subarray(0, band.across));
    band.rowsLeft -= 1;
    if (band.rowsLeft === 0) this.#band = null;
    return this.#done(band.across, { kind: 'row', row });
  }

  #done(length: number, step: PrinterStep = { kind: 'nothing' }): PrinterStep {
    this.#bytes = this.#bytes.subarray(length);
    return step;
  }
}
