import { parentPort, workerData } from 'node:worker_threads';
import type { ReportFormat } from '@sanh/contract';
import { writeCsv } from './csv.ts';
import type { ReportTable } from './report-table.ts';
import { writeXlsx } from './xlsx.ts';

const { table, format } = workerData as { table: ReportTable; format: ReportFormat };
parentPort?.postMessage(
  Uint8Array.from(format === 'csv' ? Buffer.from(writeCsv(table)) : await writeXlsx(table)),
);
