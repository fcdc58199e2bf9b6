import type { PrintOutcome } from '@sanh/contract';
import { drawSlip } from './draw-slip.ts';
import type { Printer } from './Printer.ts';
import type { Slip } from './slip.ts';

export type PaperState = { readonly kind: 'none' | 'printing' } | PrintOutcome;

/** So many copies one person may ask for. */
const mostCopies = 3;

/** One paper of one person: printed once by itself, and again only when somebody asks. */
export class PaperSlip {
  state = $state.raw<PaperState>({ kind: 'none' });
  #copy = $state(0);
  #print: ((copy: number) => Promise<void>) | null = null;

  /** Prints the first copy; does nothing when that has been begun. `slip` says what stands on a copy. */
  async print(printer: Printer, paperId: string, slip: (copy: number) => Slip): Promise<void> {
    if (this.#print !== null) return;
    this.#print = async (copy) => {
      this.state = { kind: 'printing' };
      this.state = await printed(printer, `${paperId}.${copy}`, () => slip(copy));
    };
    await this.again();
  }

  get mayRepeat(): boolean {
    return (this.state.kind === 'failed' || this.state.kind === 'unsure') && this.#copy < mostCopies;
  }

  /** What failed is the same copy once more; what may have come out is the next one. */
  async again(): Promise<void> {
    if (this.state.kind === 'printing' || this.#print === null) return;
    if (this.state.kind !== 'failed') this.#copy += 1;
    await this.#print(this.#copy);
  }
}

async function printed(printer: Printer, id: string, slip: () => Slip): Promise<PrintOutcome> {
  try {
    return await printer.print({ id, bitmap: await drawSlip(slip(), printer.dots) });
  } catch {
    return { kind: 'failed', condition: 'unknown' };
  }
}
