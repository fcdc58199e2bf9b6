import { parseArgs } from 'node:util';
import { createCentres } from '../centres/centres.ts';
import { readConfig } from '../config.ts';
import { createDossierHashes } from '../dossiers/dossier-hashes.ts';
import { importDossiers, type DossierImportReport } from '../dossiers/import-dossiers.ts';
import { readDossierFile } from '../dossiers/read-dossier-file.ts';
import { table } from '../procedures/describe-report.ts';
import { findSecret, keyFor } from '../start/secret.ts';
import { openDatabase } from './open-database.ts';

const usage = `npm run import:dossiers -- FILE [--centre ID]
Imports dossiers and status changes: JSON lines (.jsonl, .jsonl.gz) as POST /api/integration/dossiers takes them, or CSV with
the columns centreId, code, procedureCode, channel, receivedAt, dueAt, status, statusAt, applicantName, applicantIdNumber.
A line with "at" is a status change (centreId, code, status, at). --centre is for lines that name none. Run it again at will.
Ends with 1 when lines were refused, 2 when the file cannot be read or the database fails.`;

const refusalsShown = 20;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { centre: { type: 'string' }, help: { type: 'boolean', default: false } },
});
const [file] = positionals;
if (values.help || file === undefined) {
  console.log(usage);
  process.exit(values.help ? 0 : 2);
}

try {
  process.exitCode = await run(file, values.centre);
} catch (error) {
  console.error(`The import stopped: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
}

async function run(path: string, centreId: string | undefined): Promise<number> {
  const database = await openDatabase();
  try {
    const { sql } = database;
    const hashes = createDossierHashes(keyFor('dossier', await findSecret(readConfig(process.env))));
    const known = await createCentres({ sql, isDemo: false, publicUrl: null, onTrouble: tellUnreadable });
    const centres = new Map(known.list().map((centre) => [centre.id, centre]));
    const items = readDossierFile(path);
    const report = await importDossiers({ sql, hashes, centres, source: 'file', items, centreId });
    console.log(describe(report));
    return report.refused.length > 0 ? 1 : 0;
  } finally {
    await database.close();
  }
}

function describe({ dossiers, changes, refused }: DossierImportReport): string {
  const lines = refused
    .slice(0, refusalsShown)
    .map(({ line, reason, path }) => [`line ${String(line)}: ${reason} ${path}`.trim(), 1] as const);
  const tables = [
    table('Dossiers', Object.entries(dossiers)),
    table('Status changes', Object.entries(changes)),
  ];
  const title = `Refused: ${String(refused.length)}`;
  return [
    ...tables,
    lines.length === 0 ? title : [title, ...lines.map(([text]) => `  ${text}`)].join('\n'),
  ].join('\n\n');
}

function tellUnreadable(centreId: string, code: string): void {
  console.error(`The configuration of ${centreId} cannot be read (${code}).`);
}
