import { cleanProcedure, type Procedure } from '@sanh/domain';
import { readLines } from './read-lines.ts';

/** The procedures of a crawled file, cleaned as an import cleans them; the first record of a code stands. */
export async function readCatalogueFile(path: string): Promise<readonly Procedure[]> {
  const procedures = new Map<string, Procedure>();
  for await (const line of readLines(path)) {
    const result = line.trim() === '' ? null : cleanProcedure(parse(line));
    if (result === null || 'skipped' in result || procedures.has(result.procedure.code)) continue;
    procedures.set(result.procedure.code, result.procedure);
  }
  return [...procedures.values()];
}

function parse(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
