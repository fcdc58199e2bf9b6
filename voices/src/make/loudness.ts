import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join as path } from 'node:path';
import { runProgram } from './programs.ts';
import { amplify, join, writeWav, type Sound } from './sound.ts';

/**
 * All clips together at this loudness (EBU R 128, integrated, in LUFS). One factor for all: a word keeps its weight
 * beside the others, which a measure over a quarter of a second would take away.
 */
export async function normalise(sounds: readonly Sound[], target: number): Promise<readonly Sound[]> {
  const measured = await loudnessOf(join(sounds));
  return sounds.map((sound) => amplify(sound, target - measured));
}

async function loudnessOf(sound: Sound): Promise<number> {
  const folder = await mkdtemp(path(tmpdir(), 'sanh-voice-'));
  const file = path(folder, 'all.wav');
  try {
    await writeFile(file, writeWav(sound));
    const { stderr } = await runProgram('ffmpeg', [
      ...['-hide_banner', '-nostats', '-i', file, '-af', 'ebur128=framelog=verbose', '-f', 'null', '-'],
    ]);
    const found = /Integrated loudness:\s+I:\s+(-?[\d.]+) LUFS/.exec(stderr)?.[1];
    if (found === undefined) throw new Error('ffmpeg did not say how loud it is');
    return Number(found);
  } finally {
    await rm(folder, { recursive: true });
  }
}
