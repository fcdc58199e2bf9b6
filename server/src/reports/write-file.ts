import { Worker } from 'node:worker_threads';
import type { ReportFormat } from '@sanh/contract';
import type { Sliced } from '@sanh/domain';
import { inSlices } from '../in-slices.ts';
import type { ReportTable } from './report-table.ts';

/** So many files at once; whoever comes later waits. */
const atOnce = 2;
const waiting: (() => void)[] = [];
let working = 0;

/** Twenty thousand rows take a second: in a thread of its own, so that no hall waits for a report. */
export async function writeFile(table: ReportTable, format: ReportFormat): Promise<Uint8Array<ArrayBuffer>> {
  if (working >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  else working += 1;
  try {
    return await inThread(table, format);
  } finally {
    const next = waiting.shift();
    if (next === undefined) working -= 1;
    else next();
  }
}

const inThread = ({ rows, ...head }: ReportTable, format: ReportFormat): Promise<Uint8Array<ArrayBuffer>> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-file-thread.ts', import.meta.url), {
      workerData: { head, format },
    });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('the thread ended without a file')));
    inSlices(handOver(rows, worker)).catch(reject);
  });

/** Every message is copied here: of all rows at once that would be long. */
const batchRows = 200;

function* handOver(rows: ReportTable['rows'], worker: Worker): Sliced<void> {
  for (let from = 0; from < rows.length; from += batchRows) {
    worker.postMessage(rows.slice(from, from + batchRows));
    yield;
  }
  worker.postMessage(null);
}
