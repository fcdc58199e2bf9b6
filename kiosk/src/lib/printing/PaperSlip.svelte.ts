import { isReady, type PrintOutcome } from '@sanh/contract';
import type { Bitmap, Printer, Slip } from '@sanh/ui';
import type { BegunJobs } from './begun-jobs.ts';

export type PaperState = { readonly kind: 'none' | 'printing' } | PrintOutcome;

type DrawSlip = (slip: Slip, dots: number) => Promise<Bitmap>;

interface Paper {
  /** The ticket or a UUID. */
  readonly id: string;
  /** What stands on a copy. */
  readonly slip: (copy: number) => Slip;
}

/** So many copies one person may ask for. */
const mostCopies = 3;
const lookEveryMs = 3000;

/** One paper of one person: printed once by itself, and again only when somebody asks. */
export class PaperSlip {
  state = $state.raw<PaperState>({ kind: 'none' });
  /** The printer, which had failed, can print again. */
  isMended = $state(false);
  #copy = $state(0);
  #work: { readonly printer: Printer; readonly paper: Paper } | null = null;
  readonly #begun: BegunJobs;
  readonly #draw: DrawSlip;

  constructor(begun: BegunJobs, draw: DrawSlip) {
    this.#begun = begun;
    this.#draw = draw;
  }

  /** Prints the first copy; does nothing when that has been begun. */
  async print(printer: Printer, paper: Paper): Promise<void> {
    if (this.#work !== null) return;
    this.#work = { printer, paper };
    this.#copy = 1;
    await this.#run(this.#begun.has(`${paper.id}.1`));
  }

  get isInTrouble(): boolean {
    return this.state.kind === 'failed' || this.state.kind === 'unsure';
  }

  get mayRepeat(): boolean {
    return this.isInTrouble && this.#copy < mostCopies;
  }

  /** While no slip has come: sees whether the printer is mended or staff have printed it. Returns what stops that. */
  watch(): () => void {
    const timer = setInterval(() => void this.#look(), lookEveryMs);
    return () => clearInterval(timer);
  }

  /** What failed is the same copy once more; what may have come out is the next one. */
  async again(): Promise<void> {
    if (!this.mayRepeat) return;
    if (this.state.kind === 'unsure') this.#copy += 1;
    await this.#run(false);
  }

  async #look(): Promise<void> {
    const [before, work] = [this.state, this.#work];
    if (!this.isInTrouble || work === null) return;
    const job = await work.printer.look?.(this.#jobId).catch(() => null);
    if (!job || this.state !== before) return;
    this.isMended = isReady(job.condition);
    if (job.outcome?.kind === 'printed') this.state = job.outcome;
  }

  get #jobId(): string {
    return `${this.#work?.paper.id ?? ''}.${String(this.#copy)}`;
  }

  async #run(isRepeated: boolean): Promise<void> {
    if (this.#work === null) return;
    const { printer, paper } = this.#work;
    const id = this.#jobId;
    this.isMended = false;
    this.state = { kind: 'printing' };
    try {
      const bitmap = await this.#draw(paper.slip(this.#copy), printer.dots);
      this.#begun.add(id);
      this.state = await printer.print({ id, bitmap, isRepeated });
    } catch {
      this.state = { kind: 'failed', condition: 'unknown' };
    }
  }
}
