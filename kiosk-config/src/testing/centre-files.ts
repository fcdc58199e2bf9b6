import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes each content into a file of its own, removed after the test, and gives the paths in the same order. */
export async function centreFiles(...contents: readonly unknown[]): Promise<string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-centre-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  return Promise.all(
    contents.map(async (content, index) => {
      const path = join(folder, `centre-${index}.json`);
      await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
      return path;
    }),
  );
}
