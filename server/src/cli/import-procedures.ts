import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { describeReport } from '../procedures/describe-report.ts';
import { importProcedures } from '../procedures/import-procedures.ts';
import { readLines } from '../procedures/read-lines.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run import:procedures -- FILE [--report OUT.json]
Imports crawled procedures, one JSON object a line (.jsonl or .jsonl.gz). Run it again at will: only what differs is written.
Ends with 1 when lines were skipped, 2 when the file cannot be read or the database fails.`;

const PROGRESS_EVERY = 500;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { report: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (values.help || file === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  process.exitCode = await run(file, values.report);
} catch (error) {
  console.error(`The import stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function run(path: string, reportPath: string | undefined): Promise<number> {
  const database = await openDatabase();
  try {
    const startedAt = performance.now();
    const report = await importProcedures({
      sql: database.sql,
      lines: readLines(path),
      now: new Date(),
      onProgress: tell,
    });
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
    console.log(`\n${describeReport(report)}\n\n${seconds} s`);
    if (reportPath !== undefined) await writeFile(reportPath, `${JSON.stringify(report, null, 2)}\n`);
    return report.skippedLines.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

function tell(read: number): void {
  if (read % PROGRESS_EVERY === 0) console.log(`${read} records read`);
}
