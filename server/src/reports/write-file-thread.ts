import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFormat } from '@sanh/contract';
import { writeCsv } from './csv.ts';
import type { Cell, ReportTable } from './report-table.ts';
import { writeXlsx } from './xlsx.ts';

const { head, format } = workerData as { head: Omit<ReportTable, 'rows'>; format: ReportFormat };
const rows: (readonly Cell[])[] = [];

/** Rows come in batches; null says that there are no more. */
parentPort?.on('message', (batch: ReportTable['rows'] | null) => {
  if (batch === null) void answer();
  else rows.push(...batch);
});

async function answer(): Promise<void> {
  const table = { ...head, rows };
  const bytes = Uint8Array.from(format === 'csv' ? Buffer.from(writeCsv(table)) : await writeXlsx(table));
  parentPort?.postMessage(bytes, [bytes.buffer]);
  parentPort?.close();
}
