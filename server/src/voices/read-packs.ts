import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { voicePackSchema, type VoicePack } from '@sanh/contract';

/** A pack as it lies in its folder. */
export interface KeptPack {
  readonly folder: string;
  readonly pack: VoicePack;
  /** Of its content. */
  readonly version: string;
}

/** A folder that holds no pack, and why not. */
interface UnreadablePack {
  readonly folder: string;
  readonly reason: string;
}

type Read = KeptPack | UnreadablePack;

/** Every pack below this folder, one folder each; none when there is no such folder. */
export async function readPacks(root: string): Promise<readonly Read[]> {
  const entries = await readdir(root, { withFileTypes: true }).catch(() => []);
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ name }) => join(root, name));
  return Promise.all(folders.sort().map(readPack));
}

async function readPack(folder: string): Promise<Read> {
  try {
    const text = await readFile(join(folder, 'manifest.json'), 'utf8');
    const read = voicePackSchema.safeParse(JSON.parse(text));
    if (!read.success) {
      const [issue] = read.error.issues;
      return { folder, reason: `manifest.json: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` };
    }
    const pack = read.data;
    const { size } = await stat(join(folder, pack.data.file));
    if (size !== pack.data.bytes) return { folder, reason: `${pack.data.file} has ${String(size)} bytes` };
    const reach = Math.max(...Object.values(pack.clips).map(([from, bytes]) => from + bytes));
    if (reach > size) return { folder, reason: 'a clip lies behind the end of the data' };
    return { folder, pack, version: createHash('sha256').update(text).digest('hex').slice(0, 16) };
  } catch (error) {
    return { folder, reason: error instanceof Error ? error.message : String(error) };
  }
}
