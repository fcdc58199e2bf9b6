import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { AppError } from '../app-error.ts';

/** Bytes that came in and have no name yet. */
export interface Arrived {
  readonly path: string;
  readonly id: string;
  readonly bytes: number;
}

/** Where the bytes of pictures and videos lie: a folder for each centre, a file for each content. */
export interface MediaFolder {
  /** Throws PAYLOAD_TOO_LARGE beyond `atMost`; then nothing is left. */
  receive(body: AsyncIterable<Uint8Array>, atMost: number): Promise<Arrived>;
  keep(arrived: Arrived, centreId: string): Promise<void>;
  discard(arrived: Arrived): Promise<void>;
  remove(centreId: string, id: string): Promise<void>;
  /** Null where the bytes are not here. */
  read(centreId: string, id: string): Promise<ReadStream | null>;
}

export function createMediaFolder(dataDir: string): MediaFolder {
  const folder = join(dataDir, 'media');
  const pathOf = (centreId: string, id: string): string => join(folder, centreId, id);
  return {
    async receive(body, atMost) {
      await mkdir(join(folder, '.arriving'), { recursive: true });
      return write(join(folder, '.arriving', randomUUID()), body, atMost);
    },
    async keep({ path, id }, centreId) {
      const kept = pathOf(centreId, id);
      await mkdir(dirname(kept), { recursive: true });
      await rename(path, kept);
    },
    discard: ({ path }) => rm(path, { force: true }),
    remove: (centreId, id) => rm(pathOf(centreId, id), { force: true }),
    async read(centreId, id) {
      const file = await open(pathOf(centreId, id)).catch(() => null);
      return file === null ? null : createReadStream('', { fd: file });
    },
  };
}

async function write(path: string, body: AsyncIterable<Uint8Array>, atMost: number): Promise<Arrived> {
  const file = await open(path, 'wx');
  const hash = createHash('sha256');
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.byteLength;
      if (bytes > atMost) throw new AppError('PAYLOAD_TOO_LARGE', { atMost });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
    return { path, id: hash.digest('hex'), bytes };
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  } finally {
    await file.close();
  }
}
