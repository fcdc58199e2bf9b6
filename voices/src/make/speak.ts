import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runProgram } from './programs.ts';
import { readWav, trim, type Sound } from './sound.ts';

export interface Speaker {
  /** As espeak-ng calls it, e.g. `vi-vn-x-south`. */
  readonly voice: string;
  readonly wordsPerMinute: number;
}

const atOnce = 2;

/** Speaks each text by itself, without silence around it. */
export async function speakAll(texts: readonly string[], speaker: Speaker): Promise<readonly Sound[]> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-voice-'));
  const sounds: Sound[] = [];
  const waiting = texts.entries();
  const work = async (): Promise<void> => {
    for (const [index, text] of waiting)
      sounds[index] = await speak(text, speaker, join(folder, `${String(index)}.wav`));
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
  } finally {
    await rm(folder, { recursive: true });
  }
  return sounds;
}

async function speak(text: string, { voice, wordsPerMinute }: Speaker, file: string): Promise<Sound> {
  await runProgram('espeak-ng', ['-v', voice, '-s', String(wordsPerMinute), '-z', '-w', file, '--', text]);
  const sound = readWav(await readFile(file));
  await rm(file);
  return trim(sound);
}
