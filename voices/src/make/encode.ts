import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitHead } from './ogg.ts';
import { runProgram } from './programs.ts';
import { writeWav, type Sound } from './sound.ts';

const together = 40;
/** Longer than usual: in a clip of a third of a second every packet's head counts. */
const frames = ['-frame_duration', '60'];

export interface EncodedClips {
  /** In front of each clip it makes a whole Ogg Opus file; the same for all. */
  readonly head: Buffer;
  readonly clips: readonly Buffer[];
}

/** Encodes each sound to Opus by itself, so that any can be decoded alone. */
export async function encodeAll(sounds: readonly Sound[], bitsPerSecond: number): Promise<EncodedClips> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-voice-'));
  const files: Buffer[] = [];
  try {
    for (let from = 0; from < sounds.length; from += together)
      files.push(...(await encodeSome(sounds.slice(from, from + together), bitsPerSecond, folder)));
  } finally {
    await rm(folder, { recursive: true });
  }
  const parts = files.map(splitHead);
  const head = parts[0]?.head ?? Buffer.alloc(0);
  if (parts.some((part) => !part.head.equals(head))) throw new Error('clips with different heads');
  return { head, clips: parts.map(({ body }) => body) };
}

async function encodeSome(
  sounds: readonly Sound[],
  bitsPerSecond: number,
  folder: string,
): Promise<readonly Buffer[]> {
  const names = sounds.map((_, index) => join(folder, String(index)));
  await Promise.all(names.map((name, index) => writeFile(`${name}.wav`, wavOf(sounds[index]))));
  const inputs = names.flatMap((name) => ['-i', `${name}.wav`]);
  const codec = [
    '-c:a',
    'libopus',
    '-b:a',
    String(bitsPerSecond),
    '-application',
    'voip',
    ...frames,
    '-ac',
    '1',
  ];
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  const outputs = names.flatMap((name, index) => ['-map', String(index), ...codec, ...plain, `${name}.ogg`]);
  await runProgram('ffmpeg', ['-v', 'error', '-y', ...inputs, ...outputs]);
  return Promise.all(names.map((name) => readFile(`${name}.ogg`)));
}

const wavOf = (sound: Sound | undefined): Buffer =>
  writeWav(sound ?? { samplesPerSecond: 22_050, samples: new Float32Array(1) });
