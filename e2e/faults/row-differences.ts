import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../server/src/cli/rebuild-rows.ts', import.meta.url));

/** Asks the project's own check how many rows stand otherwise than the log says. */
export function rowDifferences(url: string, centreId: string): Promise<number> {
  const secret = 'a secret for fault tests, nothing more';
  const { PATH = '' } = process.env;
  const env = { PATH, DATABASE_URL: url, SANH_SECRET: secret };
  return new Promise((resolve, reject) => {
    execFile(process.execPath, [program, '--centre', centreId], { env }, (error, stdout) => {
      const differences = /(\d+) differences/.exec(stdout)?.[1];
      if (differences === undefined) reject(new Error('the rows were not checked', { cause: error }));
      else resolve(Number(differences));
    });
  });
}
