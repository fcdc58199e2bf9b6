import type { PrinterStanding, PrintJobView, PrintOutcome } from '@sanh/contract';
import { dotsOf, type PrinterEntry } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import type { Centres } from '../centres/centres.ts';
import { PrintJobs, type AskedJob } from './print-jobs.ts';
import { PrinterStation, type StationReport } from './printer-station.ts';
import { checkSlip } from './slip-commands.ts';
import { nextCopy } from './unprinted.ts';

interface PrinterPlace {
  readonly centreId: string;
  readonly printerId: string;
}

interface SentSlip extends PrinterPlace {
  readonly jobId: string;
  readonly bytes: Uint8Array;
  readonly isRepeated: boolean;
}

/** The network printers of all centres: only those that a centre's configuration names can be reached. */
export interface Printers {
  /** Throws UNKNOWN_CENTRE, UNKNOWN_PRINTER, SLIP_INVALID. */
  print(slip: SentSlip): Promise<PrintOutcome>;
  /** The next copy of a ticket that may not have come out. Throws UNKNOWN_CENTRE, UNKNOWN_PRINTER, NOT_FOUND. */
  reprint(job: PrinterPlace & { readonly jobId: string }): Promise<PrintOutcome>;
  /** How a job ended, and how its printer is now. Throws UNKNOWN_CENTRE, UNKNOWN_PRINTER. */
  job(job: PrinterPlace & { readonly jobId: string }): PrintJobView;
  list(centreId: string): readonly PrinterStanding[];
  /** Those on which somebody has printed since the server started. */
  used(centreId: string): readonly string[];
  stop(): void;
}

export interface PrintersOptions {
  readonly centres: Pick<Centres, 'get'>;
  readonly report: StationReport;
}

const lookEveryMs = 30_000;

export function createPrinters({ centres, report }: PrintersOptions): Printers {
  const jobs = new PrintJobs();
  const stations = new Map<string, PrinterStation>();

  const networkPrinters = (centreId: string): readonly PrinterEntry[] =>
    centres.get(centreId).centre.printers.filter(({ transport }) => transport.kind === 'network');

  const stationOf = (centreId: string, printer: PrinterEntry): PrinterStation => {
    const key = `${centreId}/${printer.id}`;
    const station = stations.get(key) ?? new PrinterStation(centreId, printer, report);
    stations.set(key, station);
    station.printer = printer;
    return station;
  };

  const find = ({ centreId, printerId }: PrinterPlace): PrinterEntry => {
    const found = networkPrinters(centreId).find(({ id }) => id === printerId);
    if (found === undefined) throw new AppError('UNKNOWN_PRINTER');
    return found;
  };

  const keyOf = ({ centreId }: PrinterPlace, jobId: string): string => `${centreId}/${jobId}`;

  const run = (place: PrinterPlace, job: AskedJob, slip: { bytes: Uint8Array; rows: number }) =>
    jobs.run({ ...job, id: keyOf(place, job.id) }, () =>
      stationOf(place.centreId, find(place)).print(job.id, slip),
    );

  const looking = setInterval(() => {
    for (const station of stations.values()) void station.look();
  }, lookEveryMs);
  looking.unref();

  return {
    async print({ jobId, bytes, isRepeated, ...place }) {
      const rows = checkSlip(bytes, dotsOf(find(place)));
      return run(place, { id: jobId, isRepeated }, { bytes, rows });
    },
    async reprint({ jobId, ...place }) {
      const slip = stationOf(place.centreId, find(place)).unprinted.slipOf(jobId);
      const outcome = await run(place, { id: nextCopy(jobId), isRepeated: false }, slip);
      if (outcome.kind === 'printed') jobs.settle(keyOf(place, jobId), outcome);
      return outcome;
    },
    job({ jobId, ...place }) {
      const { condition } = stationOf(place.centreId, find(place)).standing(Date.now());
      return { condition, outcome: jobs.outcomeOf(keyOf(place, jobId)) };
    },
    list: (centreId) =>
      networkPrinters(centreId).map((printer) => stationOf(centreId, printer).standing(Date.now())),
    used: (centreId) =>
      networkPrinters(centreId).flatMap((printer) =>
        stationOf(centreId, printer).isUsed ? [printer.id] : [],
      ),
    stop: () => clearInterval(looking),
  };
}
