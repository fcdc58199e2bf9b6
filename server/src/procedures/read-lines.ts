import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { pipeline } from 'node:stream/promises';
import { PassThrough } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** The lines of a UTF-8 text file, plain or, by its name, gzipped. Rejects when the file cannot be read to its end. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const text = new PassThrough();
  const source = createReadStream(path);
  const reading = path.endsWith('.gz') ? pipeline(source, createGunzip(), text) : pipeline(source, text);
  // The loop below sees the end of the text first; what broke it is told after.
  reading.catch(() => text.end());
  yield* createInterface({ input: text, crlfDelay: Infinity });
  await reading;
}
