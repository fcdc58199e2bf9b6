import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { voicePackSchema } from '@sanh/contract';
import { missingWords, neededTexts, sayableOf, spokenTokens, type SpeakingStyle } from '@sanh/domain';
import { announcementTexts } from '../texts/announcement-texts.ts';
import { makeChime } from './chime.ts';
import { checkPrograms, runProgram } from './programs.ts';
import { readWav, trim, type Sound } from './sound.ts';
import { writePack } from './write-pack.ts';

const recording = /\.(wav|flac|mp3|ogg|opus|m4a)$/i;
const factsSchema = voicePackSchema.pick({
  ...{ id: true, use: true, language: true, region: true, names: true },
  ...{ voice: true, licence: true, origin: true },
});

export interface PackReport {
  readonly folder: string;
  readonly clips: number;
  /** Words of letters, numbers and usual announcements that nobody has recorded. */
  readonly missing: readonly string[];
}

/**
 * Makes a pack of a studio's recordings: `pack.json` says what it is, each other file says what it is named,
 * e.g. `mời số.wav`; `chime.wav` is the chime. The pack lies below `target`, under its id.
 */
export async function packRecordings(source: string, target: string): Promise<PackReport> {
  await checkPrograms(['ffmpeg']);
  const facts = factsSchema.parse(JSON.parse(await readFile(join(source, 'pack.json'), 'utf8')));
  const { id, language, region } = facts;
  const style: SpeakingStyle = { language, region: region ?? undefined, tickets: 'digits' };
  const sounds = await readRecordings(source);
  const clips = new Map(
    [...sounds].filter(([name]) => name !== 'chime').map(([name, sound]) => [keyOf(name, style), sound]),
  );
  await writePack(join(target, id), {
    ...{ facts, clips, bitsPerSecond: 24_000 },
    chime: sounds.get('chime') ?? (facts.use === 'announcements' ? makeChime() : null),
  });
  const texts = [...neededTexts(style), ...announcementTexts(style)];
  return {
    folder: join(target, id),
    clips: clips.size,
    missing: missingWords(texts, style, sayableOf(language, clips.keys())),
  };
}

const keyOf = (name: string, style: SpeakingStyle): string =>
  spokenTokens(name, style)
    .flatMap((token) => (token.kind === 'word' ? [token.text] : []))
    .join(' ');

async function readRecordings(source: string): Promise<ReadonlyMap<string, Sound>> {
  const folder = await mkdtemp(join(tmpdir(), 'sanh-voice-'));
  const sounds = new Map<string, Sound>();
  try {
    for (const name of (await readdir(source)).filter((one) => recording.test(one)).sort()) {
      const wav = join(folder, 'one.wav');
      const mono = ['-ac', '1', '-ar', '24000', '-c:a', 'pcm_s16le', wav];
      await runProgram('ffmpeg', ['-v', 'error', '-y', '-i', join(source, name), ...mono]);
      sounds.set(basename(name, extname(name)).normalize('NFC'), trim(readWav(await readFile(wav))));
    }
  } finally {
    await rm(folder, { recursive: true });
  }
  return sounds;
}
