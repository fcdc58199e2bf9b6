import { basename } from 'node:path';
import type { Centre } from '@sanh/kiosk-config';
import { loadCentreFiles, type CentreFile, type CentreFileProblem } from '@sanh/kiosk-config/load';
import { AppError } from '../app-error.ts';
import { lastFromFile, type Transaction } from './centre-store.ts';
import { publish, type Publishing } from './publish-configuration.ts';

export interface CentreFileReport {
  readonly file: string;
  readonly path: string;
  readonly remedy: string;
}

/**
 * Publishes what has changed in the centre files since they were last read. A file with a mistake, or one its open hall
 * cannot go on under, is reported and changes nothing; the others are taken.
 */
export async function readCentreFiles(
  publishing: Publishing,
  { files, adapt }: { files: readonly string[]; adapt: (centre: Centre) => Centre },
): Promise<readonly CentreFileReport[]> {
  const { good, problems } = await loadGoodOnes(files);
  const reports = problems.map(({ file, path, remedy }) => ({ file, path, remedy: remedy.en }));
  for (const { file, centre } of good) {
    const report = await take(publishing, file, adapt(centre));
    if (report !== null) reports.push(report);
  }
  return reports;
}

async function loadGoodOnes(files: readonly string[]): Promise<{
  good: readonly CentreFile[];
  problems: readonly CentreFileProblem[];
}> {
  const all = await loadCentreFiles(files);
  if (all.ok) return { good: all.centres, problems: [] };
  const bad = new Set(all.problems.map((problem) => problem.file));
  const rest = await loadCentreFiles(files.filter((file) => !bad.has(file)));
  return { good: rest.ok ? rest.centres : [], problems: all.problems };
}

async function take(publishing: Publishing, file: string, centre: Centre): Promise<CentreFileReport | null> {
  const isKnown = async (sql: Transaction): Promise<boolean> =>
    isSameContent(await lastFromFile(sql, centre.id), centre);
  try {
    await publish(publishing, { centre, by: { kind: 'system' }, source: `file:${basename(file)}`, isKnown });
    return null;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const remedy = `The hall is open and cannot change over now (${error.code}); it goes on as it was.`;
    return { file, path: '$', remedy };
  }
}

const isSameContent = (before: unknown, now: Centre): boolean =>
  typeof before === 'object' &&
  before !== null &&
  canonical({ ...before, version: 0 }) === canonical({ ...now, version: 0 });

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
