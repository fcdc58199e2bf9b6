import type { PrintJobView, PrintOutcome } from '@sanh/contract';
import type { Bitmap } from './bitmap.ts';

export interface PrintJob {
  /** The ticket or a UUID, and the copy: `2026-11-23.B-017.1`. The same job is never printed twice. */
  readonly id: string;
  readonly bitmap: Bitmap;
  /** Begun before a reload: it may lie there already, and is printed only if it is sure that it does not. */
  readonly isRepeated: boolean;
}

/** However slips get to paper. Never rejects: whatever goes wrong is an outcome. */
export interface Printer {
  readonly dots: number;
  print(job: PrintJob): Promise<PrintOutcome>;
  /** How the printer is by now and what has become of the job, e.g. by staff. Missing where nobody can tell. */
  readonly look?: (jobId: string) => Promise<PrintJobView>;
}
